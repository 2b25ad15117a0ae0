import { rawText } from './pictures.ts';

const fieldNames: Record<string, string> = {
  creators: 'photographers',
  creatorTitle: 'role',
  takenAt: 'date',
  alt: 'alternative text',
};

/** Every value as it was read from the file, folded away. */
export function RawMetadata({
  raw,
  sources,
}: {
  raw: Record<string, unknown>;
  /** field → the block that was believed */
  sources: Record<string, string>;
}) {
  const blocks = Object.entries(raw).filter(
    (entry): entry is [string, Record<string, unknown>] =>
      typeof entry[1] === 'object' && entry[1] !== null && Object.keys(entry[1]).length > 0,
  );
  return (
    <details className="rounded border border-line">
      <summary className="cursor-pointer px-3 py-2 font-medium select-none">
        Metadata as read from the file
      </summary>
      <div className="border-t border-line px-3 py-2">
        {Object.keys(sources).length > 0 && (
          <p className="mb-3 text-xs">
            <span className="text-ink-faint">Taken from: </span>
            {Object.entries(sources)
              .map(([field, block]) => `${fieldNames[field] ?? field} from ${block.toUpperCase()}`)
              .join(', ')}
          </p>
        )}
        {blocks.length === 0 && <p className="text-ink-faint">The file carries none.</p>}
        {blocks.map(([block, values]) => (
          <section key={block} className="mb-3">
            <h3 className="mb-1 text-xs font-semibold tracking-wide text-ink-faint uppercase">{block}</h3>
            <dl className="grid grid-cols-[minmax(6rem,12rem)_1fr] gap-x-3 gap-y-1 text-xs">
              {Object.entries(values).map(([name, value]) => (
                <div key={name} className="contents">
                  <dt className="break-words text-ink-faint">{name}</dt>
                  <dd className="max-h-32 overflow-auto break-words whitespace-pre-wrap">{rawText(value)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </details>
  );
}
