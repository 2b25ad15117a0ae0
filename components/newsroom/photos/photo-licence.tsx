import { Badge } from '#components/ui/badge.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';

/** What the file and its supplier say beside credit and caption: role, licence, topics, how the picture was made. */
export function PhotoLicence({ photo }: { photo: PhotoAnswer }) {
  const facts: [string, string][] = [
    ['Role', photo.role],
    ['Providers', photo.chain.join(' → ')],
    ['Conditions', photo.conditions.join('; ')],
    ...photo.licensors.map((licensor): [string, string] => [
      'Licence from',
      [licensor.name || licensor.id, licensor.url, licensor.email, licensor.phone].filter(Boolean).join(', '),
    ]),
    ['Media topics', photo.mediaTopics.join(', ')],
    ['Keywords', photo.keywords.join(', ')],
    ['Readers are told', photo.sourceLabel ?? ''],
  ];
  const known = facts.filter(([, value]) => value);
  return (
    <section className="flex flex-col gap-2">
      <p>
        {photo.contentCredentials ? (
          <Badge tone="good">Content credentials in the original</Badge>
        ) : (
          <Badge>No content credentials</Badge>
        )}
      </p>
      {known.length > 0 && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
          {known.map(([name, value]) => (
            <div key={`${name} ${value}`} className="contents">
              <dt className="text-ink-faint">{name}</dt>
              <dd className="max-h-24 overflow-auto break-words">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
