/** A run of two lists side by side: what both have, what only the first had, what only the second has. */
export type Run<Item> = { kind: 'same' | 'removed' | 'added'; items: Item[] };

/** Beyond this many comparisons what differs counts as replaced as a whole: a screen must not wait for it. */
const mostComparisons = 4_000_000;

/**
 * What changed from one list to the other, in order, removed before added: the longest common subsequence between the
 * common beginning and the common end. Pure. Items are compared by identity: strings.
 */
export function aligned<Item extends string>(before: Item[], after: Item[]): Run<Item>[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const runs: Run<Item>[] = [];
  push(runs, 'same', before.slice(0, start));
  for (const run of between(before.slice(start, before.length - end), after.slice(start, after.length - end)))
    push(runs, run.kind, run.items);
  push(runs, 'same', before.slice(before.length - end));
  return runs;
}

function between<Item extends string>(before: Item[], after: Item[]): Run<Item>[] {
  const width = after.length + 1;
  if (before.length * after.length > mostComparisons)
    return [
      { kind: 'removed', items: before },
      { kind: 'added', items: after },
    ];
  // common[i, j] is the length of the longest common subsequence of before[i…] and after[j…].
  const common = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] as number;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      common[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const runs: Run<Item>[] = [];
  let removed: Item[] = [];
  let added: Item[] = [];
  const settle = () => {
    push(runs, 'removed', removed);
    push(runs, 'added', added);
    removed = [];
    added = [];
  };
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      settle();
      push(runs, 'same', [before[i] as Item]);
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1)))
      removed.push(before[i++] as Item);
    else added.push(after[j++] as Item);
  }
  settle();
  return runs;
}

function push<Item>(runs: Run<Item>[], kind: Run<Item>['kind'], items: Item[]): void {
  const last = runs.at(-1);
  if (items.length === 0) return;
  if (last?.kind === kind) last.items.push(...items);
  else runs.push({ kind, items: [...items] });
}

/** Words, spaces and marks, each by itself, so that joined again they are the text. */
export const piecesOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** The text cut into sentences that joined again are the text; each line of it ends one. */
export const sentencesOf = (text: string): string[] =>
  text.match(/[^\n]+?(?:[.!?…]["'”’)\]]*(?=\s+["'“‘(]?[\p{Lu}\p{N}])\s*|\n+|$)|\n+/gu) ?? [];
