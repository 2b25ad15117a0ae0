import type { Node } from '@tiptap/pm/model';
import { compareLists, type Run } from './compare-lists.ts';
import { type CompareFacts, type Token, type Unit, unitsOf } from './compare-units.ts';

/** Words that both versions have, or one of them; `marks` names what lies on them ("bold", "link https://…"). */
export type Piece = { change: Run<never>['change']; text: string; marks: string };

/** One headline, paragraph or photo of the comparison. */
export type Block = {
  change: 'same' | 'changed' | 'removed' | 'added';
  /** "headline", "paragraph", "lead photo" … */
  kind: string;
  /** "text"; of a photo also "photo" (its id), "alternative text", "caption", "credit", "size" */
  parts: { name: string; pieces: Piece[] }[];
};

/** A field beside the text: slug, section, bylines, topics, partner. */
type FieldChange = { field: string; before: string; after: string };

export type Comparison = { same: boolean; blocks: Block[]; fields: FieldChange[] };

/** One version as it is compared: its text, its fields in words, and what is printed with its photos. */
export type Compared = { document: Node; fields: Record<string, string>; facts: CompareFacts };

/** Two blocks of one kind belong together when this share of their words is the same. */
const alike = 0.3;
/** Pairs that are tried in one rewritten stretch; a longer stretch counts as removed and written anew. */
const mostPairs = 10_000;

/**
 * Two versions word by word (NEWSROOM §4.4): which blocks belong together is found first, then which of their words
 * differ. What is not added, joined, is the first version; what is not removed is the second. Pure.
 */
export function compare(from: Compared, to: Compared): Comparison {
  const knownCredits = from.facts.credits !== null && to.facts.credits !== null;
  const units = ({ document, facts }: Compared) =>
    unitsOf(document, knownCredits ? facts : { ...facts, credits: null });
  const blocks = compareUnits(units(from), units(to));
  const fields = [...new Set([...Object.keys(from.fields), ...Object.keys(to.fields)])].flatMap((field) => {
    const before = from.fields[field] ?? '';
    const after = to.fields[field] ?? '';
    return before === after ? [] : [{ field, before, after }];
  });
  return { same: fields.length === 0 && blocks.every(({ change }) => change === 'same'), blocks, fields };
}

/** The comparison of two lists of units. */
export function compareUnits(from: Unit[], to: Unit[]): Block[] {
  const runs = compareLists(from, to, (unit) => JSON.stringify(unit));
  return runs.flatMap((run, at) => {
    if (run.change === 'same') return run.items.map((unit) => blockOf('same', unit, unit));
    const next = runs[at + 1];
    const before = runs[at - 1];
    if (run.change === 'removed') return rewritten(run.items, next?.change === 'added' ? next.items : []);
    return before?.change === 'removed' ? [] : rewritten([], run.items);
  });
}

/** A stretch of which no block stayed as it was: what belongs together is what keeps the most words in all. */
function rewritten(from: Unit[], to: Unit[]): Block[] {
  const words = { from: from.map(wordsOf), to: to.map(wordsOf) };
  const isTooMuch = from.length * to.length > mostPairs;
  const likeness = (x: number, y: number) =>
    isTooMuch ? 0 : likenessOf(from[x] as Unit, to[y] as Unit, words.from[x] as Words, words.to[y] as Words);
  const pairs = isTooMuch ? [] : bestPairs(from.length, to.length, likeness);
  const blocks: Block[] = [];
  let x = 0;
  let y = 0;
  for (const [pairX, pairY] of [...pairs, [from.length, to.length] as const]) {
    for (; x < pairX; x++) blocks.push(blockOf('removed', from[x] as Unit, null));
    for (; y < pairY; y++) blocks.push(blockOf('added', null, to[y] as Unit));
    if (x < from.length && y < to.length) blocks.push(blockOf('changed', from[x++] as Unit, to[y++] as Unit));
  }
  return blocks;
}

/** Needleman and Wunsch: the pairs in order, none crossing another, whose likeness adds up to the most. */
function bestPairs(rows: number, columns: number, likeness: (x: number, y: number) => number) {
  const score = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (x: number, y: number) => score[x]?.[y] ?? 0;
  const like = Array.from({ length: rows }, (_, x) =>
    Float64Array.from({ length: columns }, (_, y) => likeness(x, y)),
  );
  const of = (x: number, y: number) => like[x]?.[y] ?? 0;
  for (let x = rows - 1; x >= 0; x--)
    for (let y = columns - 1; y >= 0; y--) {
      const paired = of(x, y) >= alike ? of(x, y) + at(x + 1, y + 1) : 0;
      (score[x] as Float64Array)[y] = Math.max(paired, at(x + 1, y), at(x, y + 1));
    }
  const pairs: (readonly [number, number])[] = [];
  for (let x = 0, y = 0; x < rows && y < columns; ) {
    if (of(x, y) >= alike && at(x, y) === of(x, y) + at(x + 1, y + 1)) pairs.push([x++, y++]);
    else if (at(x, y) === at(x + 1, y)) x += 1;
    else y += 1;
  }
  return pairs;
}

type Words = Map<string, number>;

/** There is one of each in a story: its old and its new one belong together, however little they share. */
const onlyOnes = new Set(['headline', 'dek', 'lead photo']);

/** 0 to 1: the share of words that two units of one kind have in common (Dice). */
function likenessOf(from: Unit, to: Unit, a: Words, b: Words): number {
  if (from.kind !== to.kind) return 0;
  if (onlyOnes.has(from.kind)) return 1;
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  const all = sum(a) + sum(b);
  return all === 0 ? 1 : (2 * common) / all;
}

const sum = (words: Words) => [...words.values()].reduce((total, count) => total + count, 0);

function wordsOf(unit: Unit): Words {
  const words: Words = new Map();
  for (const { tokens } of unit.parts)
    for (const { text } of tokens) if (text.trim() !== '') words.set(text, (words.get(text) ?? 0) + 1);
  return words;
}

function blockOf(change: Block['change'], from: Unit | null, to: Unit | null): Block {
  const names = [...new Set([from, to].flatMap((unit) => unit?.parts.map(({ name }) => name) ?? []))];
  const part = (unit: Unit | null, wanted: string) =>
    unit?.parts.find(({ name }) => name === wanted)?.tokens ?? [];
  return {
    change,
    kind: (to ?? from)?.kind ?? '',
    parts: names.map((name) => ({ name, pieces: piecesOf(part(from, name), part(to, name)) })),
  };
}

function piecesOf(from: Token[], to: Token[]): Piece[] {
  const runs = joinedWords(compareLists(from, to, ({ text, marks }) => `${marks}\n${text}`));
  return runs.flatMap(({ change, items }) => piecesOfRun(change, items));
}

/** A lone blank between two changed words is changed with them: "old new" reads better than a hatch of single words. */
function joinedWords(runs: Run<Token>[]): Run<Token>[] {
  const joined: Run<Token>[] = [];
  let removed: Token[] = [];
  let added: Token[] = [];
  const endChange = () => {
    if (removed.length > 0) joined.push({ change: 'removed', items: removed });
    if (added.length > 0) joined.push({ change: 'added', items: added });
    removed = [];
    added = [];
  };
  runs.forEach((run, at) => {
    const isBetween = removed.length + added.length > 0 && at < runs.length - 1;
    const isBlank = run.change === 'same' && run.items.every(({ text }) => text.trim() === '');
    if (run.change === 'removed') removed.push(...run.items);
    else if (run.change === 'added') added.push(...run.items);
    else if (isBlank && isBetween) {
      removed.push(...run.items);
      added.push(...run.items);
    } else {
      endChange();
      joined.push(run);
    }
  });
  endChange();
  return joined;
}

function piecesOfRun(change: Piece['change'], tokens: Token[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, marks } of tokens) {
    const last = pieces.at(-1);
    if (last && last.marks === marks) last.text += text;
    else pieces.push({ change, text, marks });
  }
  return pieces;
}
