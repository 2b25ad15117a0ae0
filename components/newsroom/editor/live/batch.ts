import type { Step } from '@tiptap/pm/transform';

/** The server refuses bigger batches; an hour of writing without network is sent in several. */
const mostSteps = 100;
const mostBytes = 200_000;

/** The first steps that may travel together. One step always goes, however large it is. */
export function nextBatch(steps: readonly Step[]): readonly Step[] {
  let bytes = 0;
  let count = 0;
  for (const step of steps.slice(0, mostSteps)) {
    bytes += JSON.stringify(step.toJSON()).length;
    if (count > 0 && bytes > mostBytes) break;
    count += 1;
  }
  return steps.slice(0, count);
}
