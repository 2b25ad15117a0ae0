import { type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';

/**
 * The steps that turn one document into another: one that replaces what lies between the first and the last
 * difference, or none. Pure.
 */
export function differenceAsSteps(from: Node, to: Node): Step[] {
  const start = from.content.findDiffStart(to.content);
  if (start === null) return [];
  const end = from.content.findDiffEnd(to.content);
  const narrow = end && narrowStep(from, to, start, end.a, end.b);
  return [narrow ?? new ReplaceStep(0, from.content.size, new Slice(to.content, 0, 0))];
}

function narrowStep(from: Node, to: Node, start: number, endOfFrom: number, endOfTo: number): Step | null {
  // What repeats ("aa" to "aaa") is found from both sides: the ends must not lie before the start.
  const overlap = Math.max(0, start - Math.min(endOfFrom, endOfTo));
  try {
    const step = new ReplaceStep(start, endOfFrom + overlap, to.slice(start, endOfTo + overlap));
    return step.apply(from).doc?.eq(to) ? step : null;
  } catch {
    return null;
  }
}
