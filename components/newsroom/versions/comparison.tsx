'use client';

import type { ComparisonAnswer } from '#lib/answers.ts';
import type { Block, Piece } from '#lib/document/compare.ts';
import { count } from '../words.ts';

/** Two versions word by word: struck out what was, underlined what came. What stayed is folded away between changes. */
export function ComparisonView({ comparison }: Pick<ComparisonAnswer, 'comparison'>) {
  const { same, blocks, fields } = comparison;
  if (same) return <p className="py-6 text-ink-soft">The two are the same, word by word.</p>;
  return (
    <div className="flex flex-col gap-5">
      {fields.length > 0 && (
        <dl className="flex flex-col gap-1 rounded border border-line px-3 py-2 text-[0.8125rem]">
          {fields.map(({ field, before, after }) => (
            <div key={field} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-2">
              <dt className="text-ink-faint">{field}</dt>
              <dd className="break-words">
                <Word piece={{ change: 'removed', text: before || 'nothing', marks: '' }} />{' '}
                <Word piece={{ change: 'added', text: after || 'nothing', marks: '' }} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="flex max-w-[42.5rem] flex-col gap-4 font-serif text-[1.0625rem] leading-relaxed">
        {stretches(blocks).map((stretch) =>
          stretch.folded ? (
            <Folded key={stretch.key} blocks={stretch.blocks} />
          ) : (
            <Blocks key={stretch.key} blocks={stretch.blocks} />
          ),
        )}
      </div>
    </div>
  );
}

type Stretch = { key: string; folded: boolean; blocks: Block[] };

/** A long run of what stayed is folded but for one block beside each change. */
function stretches(blocks: Block[]): Stretch[] {
  const isShown = (at: number) =>
    [at - 1, at, at + 1].some((near) => blocks[near] && blocks[near]?.change !== 'same');
  const found: Stretch[] = [];
  blocks.forEach((block, at) => {
    const folded = !isShown(at);
    const last = found.at(-1);
    if (last && last.folded === folded) last.blocks.push(block);
    else found.push({ key: String(at), folded, blocks: [block] });
  });
  return found;
}

function Folded({ blocks }: { blocks: Block[] }) {
  return (
    <details className="border-y border-line py-1 font-sans text-sm text-ink-faint">
      <summary className="cursor-pointer">{count(blocks.length, 'part')} without a change</summary>
      <div className="flex flex-col gap-3 py-3 font-serif text-[1.0625rem] text-ink-soft">
        <Blocks blocks={blocks} />
      </div>
    </details>
  );
}

const Blocks = ({ blocks }: { blocks: Block[] }) =>
  blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one comparison never move
    <BlockView key={at} block={block} />
  ));

const bars: Record<Block['change'], string> = {
  same: 'border-transparent',
  changed: 'border-accent',
  added: 'border-good',
  removed: 'border-danger',
};
const said: Record<Block['change'], string> = { same: '', changed: 'changed', added: 'new', removed: 'gone' };
const looks: Record<string, string> = {
  headline: 'text-2xl leading-tight font-semibold',
  dek: 'text-lg text-ink-soft',
  heading: 'text-lg font-semibold',
  quote: 'italic',
};

function BlockView({ block: { change, kind, parts } }: { block: Block }) {
  return (
    <div className={`border-l-2 pl-3 ${bars[change]}`}>
      {(change !== 'same' || kind.includes('photo')) && (
        <p className="font-sans text-xs text-ink-faint">
          {kind} {said[change]}
        </p>
      )}
      {parts.map(({ name, pieces }) =>
        name === 'text' ? (
          <p key={name} className={`break-words whitespace-pre-wrap ${looks[kind] ?? ''}`}>
            <Words pieces={pieces} />
          </p>
        ) : (
          <Part key={name} name={name} pieces={pieces} />
        ),
      )}
      {parts.length === 0 && <hr className="my-2 border-line-strong" />}
    </div>
  );
}

function Part({ name, pieces }: { name: string; pieces: Piece[] }) {
  if (name === 'photo')
    return (
      <div className="my-1 flex gap-2">
        {pieces.map(({ change, text }) => (
          <figure
            key={change}
            className={`border-2 ${change === 'same' ? 'border-transparent' : bars[change === 'added' ? 'added' : 'removed']}`}
          >
            <img
              src={`/api/newsroom/photos/${text}/preview/320`}
              alt={
                change === 'removed'
                  ? 'The photo before'
                  : change === 'added'
                    ? 'The photo after'
                    : 'The photo'
              }
              className={`h-28 w-auto ${change === 'removed' ? 'opacity-60 grayscale' : ''}`}
            />
          </figure>
        ))}
      </div>
    );
  return (
    <p className="font-sans text-sm break-words">
      <span className="mr-2 text-ink-faint">{name}</span>
      <Words pieces={pieces} />
    </p>
  );
}

const Words = ({ pieces }: { pieces: Piece[] }) =>
  pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison never move
    <Word key={at} piece={piece} />
  ));

function Word({ piece: { change, text, marks } }: { piece: Piece }) {
  const look = [
    marks.includes('bold') && 'font-semibold',
    marks.includes('italic') && 'italic',
    marks.includes('link') && 'underline decoration-dotted',
  ]
    .filter(Boolean)
    .join(' ');
  const title = marks && change !== 'same' ? marks : undefined;
  if (change === 'removed')
    return (
      <del title={title} className={`bg-danger-soft text-danger ${look}`}>
        <span className="sr-only"> was: </span>
        {text}
      </del>
    );
  if (change === 'added')
    return (
      <ins title={title} className={`bg-good-soft text-good decoration-good ${look}`}>
        <span className="sr-only"> now: </span>
        {text}
      </ins>
    );
  return <span className={look}>{text}</span>;
}
