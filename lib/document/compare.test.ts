import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDocument } from '../../tests/support/arbitrary-document.ts';
import {
  bold,
  h,
  idOf,
  leadPhoto,
  li,
  link,
  p,
  photo,
  related,
  story,
  ul,
} from '../../tests/support/documents.ts';
import { type Block, type Compared, compare, compareUnits } from './compare.ts';
import { compareLists } from './compare-lists.ts';
import { type Unit, unitsOf } from './compare-units.ts';

const facts = { credits: {}, headlines: new Map<string, string>() };
const version = (document: Compared['document'], change: Partial<Compared> = {}): Compared => ({
  document,
  fields: {},
  facts,
  ...change,
});
/** "[-old-]{+new+} same", the parts behind their names */
const said = ({ kind, change, parts }: Block) =>
  `${kind} ${change}: ${parts
    .map(({ name, pieces }) => {
      const words = pieces.map((piece) =>
        piece.change === 'same'
          ? piece.text
          : piece.change === 'added'
            ? `{+${piece.text}+}`
            : `[-${piece.text}-]`,
      );
      return name === 'text' ? words.join('') : `<${name}>${words.join('')}`;
    })
    .join(' ')}`;
const changes = (from: Compared, to: Compared) =>
  compare(from, to)
    .blocks.filter(({ change }) => change !== 'same')
    .map(said);

test('headline, dek and paragraphs are compared word by word', () => {
  const from = story(
    'Ferry sinks',
    'Nobody was hurt',
    p('The ferry left at nine. Two were lost.'),
    p('It rained.'),
  );
  const to = story(
    'Ferry sinks off Tarrow',
    'Nobody hurt',
    p('The ferry left at ten. Two were lost.'),
    p('It rained.'),
  );
  expect(changes(version(from), version(to))).toEqual([
    'headline changed: Ferry sinks{+ off Tarrow+}',
    'dek changed: Nobody [-was -]hurt',
    'paragraph changed: The ferry left at [-nine-]{+ten+}. Two were lost.',
  ]);
});

test('a paragraph that comes in between leaves the others as they are', () => {
  const one = p('The harbour is closed.');
  const two = p('Trains run as usual.');
  expect(
    changes(version(story('A', '', one, two)), version(story('A', '', one, p('A new one.'), two))),
  ).toEqual(['paragraph added: {+A new one.+}']);
  expect(changes(version(story('A', '', one, two)), version(story('A', '', two)))).toEqual([
    'paragraph removed: [-The harbour is closed.-]',
  ]);
});

test('words rewritten beside each other read as one change', () => {
  const found = changes(
    version(story('A', '', p('He said they were gone then.'))),
    version(story('A', '', p('He said she is here then.'))),
  );
  expect(found).toEqual(['paragraph changed: He said [-they were gone-]{+she is here+} then.']);
});

test('a photo is compared by itself, its text, its caption and the credit that was printed', () => {
  const from = version(
    story('A', '', leadPhoto({ photoId: idOf(2), alt: 'Boats' }, 'Boats on Monday.'), p('Text.')),
    {
      facts: { ...facts, credits: { [idOf(2)]: 'Ann Example/AFP' } },
    },
  );
  const to = version(
    story('A', '', leadPhoto({ photoId: idOf(2), alt: 'Red boats' }, 'Boats on Friday.'), p('Text.')),
    {
      facts: { ...facts, credits: { [idOf(2)]: 'Ann Example/Getty Images' } },
    },
  );
  expect(changes(from, to)).toEqual([
    `lead photo changed: <photo>${idOf(2)} <alternative text>[-Boats-]{+Red boats+} <caption>Boats on [-Monday-]{+Friday+}. <credit>Ann Example/[-AFP-]{+Getty Images+}`,
  ]);
  const other = version(
    story('A', '', leadPhoto({ photoId: idOf(3), alt: 'Boats' }, 'Boats on Monday.'), p('Text.')),
  );
  expect(changes(version(from.document), other)[0]).toContain(`<photo>[-${idOf(2)}-]{+${idOf(3)}+}`);
});

test('a credit that one version did not keep is no change', () => {
  const document = story('A', '', photo({ photoId: idOf(2), alt: 'Boats' }));
  const kept = version(document, { facts: { ...facts, credits: { [idOf(2)]: 'Ann Example' } } });
  expect(compare(version(document, { facts: { ...facts, credits: null } }), kept).same).toBe(true);
});

test('words that became bold, a link that leads elsewhere and another RELATED story are changes', () => {
  const from = story('A', '', p('Read ', link('this', 'https://a.example'), ' now'), p(related(idOf(1))));
  const to = story(
    'A',
    '',
    p('Read ', link('this', 'https://b.example'), ' ', bold('now')),
    p(related(idOf(3))),
  );
  const headlines = new Map([
    [idOf(1), 'First'],
    [idOf(3), 'Third'],
  ]);
  const known = { facts: { ...facts, headlines } };
  const { blocks } = compare(version(from, known), version(to, known));
  const marks = blocks.flatMap(({ parts }) =>
    parts.flatMap(({ pieces }) => pieces.map((piece) => piece.marks)),
  );
  expect(marks).toEqual(expect.arrayContaining(['link https://a.example', 'link https://b.example', 'bold']));
  expect(blocks.map(said)).toContain('paragraph removed: [-(RELATED: First)-]');
});

test('lists, headings and fields beside the text are named', () => {
  const from = version(story('A', '', h(2, 'Weather'), ul(li(p('one')), li(p('two')))), {
    fields: { slug: 'a', section: 'World' },
  });
  const to = version(story('A', '', h(3, 'Weather'), ul(li(p('one')), li(p('three')))), {
    fields: { slug: 'b', section: 'World' },
  });
  expect(changes(from, to)).toEqual([
    'heading changed: <level>[-2-]{+3+} Weather',
    'list item removed: [-two-]',
    'list item added: {+three+}',
  ]);
  expect(compare(from, to).fields).toEqual([{ field: 'slug', before: 'a', after: 'b' }]);
});

const side = (blocks: Block[], left: 'removed' | 'added'): unknown =>
  blocks
    .filter(({ change }) => change === 'same' || change === 'changed' || change === left)
    .map(({ kind, parts }) => ({
      kind,
      parts: Object.fromEntries(
        parts.flatMap(({ name, pieces }) => {
          const words = pieces.filter(({ change }) => change === 'same' || change === left);
          return words.length > 0 ? [[name, letters(words)]] : [];
        }),
      ),
    }));
const letters = (words: { text: string; marks: string }[]) =>
  words.flatMap(({ text, marks }) => [...text].map((letter) => [letter, marks]));
const written = (units: Unit[]) =>
  units.map(({ kind, parts }) => ({
    kind,
    parts: Object.fromEntries(parts.map(({ name, tokens }) => [name, letters(tokens)])),
  }));

test('any two versions: what is not added is the first, what is not removed is the second', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (one, other) => {
      const [from, to] = [unitsOf(one, facts), unitsOf(other, facts)];
      const blocks = compareUnits(from, to);
      expect(side(blocks, 'removed')).toEqual(written(from));
      expect(side(blocks, 'added')).toEqual(written(to));
      expect(compareUnits(from, from).every(({ change }) => change === 'same')).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('any two lists: the runs make both, and nothing shorter does', () => {
  const letter = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 12 }), fc.array(letter, { maxLength: 12 }), (from, to) => {
      const runs = compareLists(from, to, (item) => item);
      const made = (without: string) =>
        runs.filter(({ change }) => change !== without).flatMap(({ items }) => items);
      expect(made('added')).toEqual(from);
      expect(made('removed')).toEqual(to);
      const kept = runs.filter(({ change }) => change === 'same').flatMap(({ items }) => items).length;
      expect(kept).toBe(longestCommon(from, to));
    }),
    { numRuns: 500 },
  );
});

function longestCommon(from: string[], to: string[]): number {
  const best = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  for (let x = from.length - 1; x >= 0; x--)
    for (let y = to.length - 1; y >= 0; y--)
      (best[x] as number[])[y] =
        from[x] === to[y]
          ? 1 + (best[x + 1]?.[y + 1] ?? 0)
          : Math.max(best[x + 1]?.[y] ?? 0, best[x]?.[y + 1] ?? 0);
  return best[0]?.[0] ?? 0;
}

test('two long texts that share nothing are compared at once', () => {
  const words = (stem: string) => p(Array.from({ length: 20_000 }, (_, n) => `${stem}${n}`).join(' '));
  const began = performance.now();
  const { blocks } = compare(version(story('A', '', words('a'))), version(story('A', '', words('b'))));
  expect(blocks.filter(({ change }) => change !== 'same')).not.toEqual([]);
  expect(performance.now() - began).toBeLessThan(2000);
});
