import { aligned, piecesOf, type Run, sentencesOf } from '../document/alignment.ts';

/** One place where the working copy says something else than readers see. */
export type StoryChange = {
  what: 'headline' | 'dek' | 'text' | 'caption' | 'photos' | 'byline' | 'partner' | 'section' | 'topics';
  /** the words of both; empty where the screen says it without them (photos, byline …) */
  runs: Run<string>[];
};

/** A change a sentence: those that stand in the same place are compared word by word. */
export function textChanges(what: StoryChange['what'], before: string, after: string): StoryChange[] {
  const sentences = aligned(sentencesOf(before), sentencesOf(after));
  return sentences.flatMap((run, index): StoryChange[] => {
    const next = sentences[index + 1];
    if (run.kind === 'removed' && next?.kind === 'added') return replaced(what, run.items, next.items);
    if (run.kind === 'added' && sentences[index - 1]?.kind === 'removed') return [];
    return run.kind === 'same' ? [] : [{ what, runs: [run] }];
  });
}

function replaced(what: StoryChange['what'], before: string[], after: string[]): StoryChange[] {
  const pairs = Array.from({ length: Math.max(before.length, after.length) }, (_, n) => [
    before[n],
    after[n],
  ]);
  return before.length === after.length
    ? pairs.map(([old = '', now = '']) => ({ what, runs: wordRuns(old, now) }))
    : [{ what, runs: wordRuns(before.join(''), after.join('')) }];
}

/** Word by word; sentences that have little in common are shown one after the other. */
function wordRuns(before: string, after: string): Run<string>[] {
  const runs = aligned(piecesOf(before), piecesOf(after));
  const kept = lengthOf(runs, 'same');
  if (kept * 2 >= Math.min(before.length, after.length)) return runs;
  return [
    { kind: 'removed', items: [before] },
    { kind: 'added', items: [after] },
  ];
}

/** Letters, spaces and marks of one kind of run. */
export const lengthOf = (runs: Run<string>[], wanted: Run<string>['kind']) =>
  runs.filter(({ kind }) => kind === wanted).reduce((sum, { items }) => sum + items.join('').length, 0);
