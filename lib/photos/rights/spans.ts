import type { Millis, ShownSpan } from '#db/index.ts';
import { rightAt } from './right-at.ts';
import type { HouseRights, RightsFacts } from './rights.ts';

const beginning = 0;
/** No photo has more times of its own than this: a lease or a restriction each adds two edges. */
const mostSpans = 500;

/**
 * When readers may see the photo in the stories that have it, in order; null for always. No span is for never. Kept beside
 * the photo, so that a page needs no rules to know it. Pure.
 */
export function shownSpans(facts: RightsFacts, house: HouseRights): ShownSpan[] | null {
  const spans: ShownSpan[] = [];
  let at: Millis | null = beginning;
  while (at !== null && spans.length < mostSpans) {
    const answer = rightAt(facts, house, { use: 'site', at, isNewUse: false, wasUsedElsewhere: true });
    if (answer.granted) spans.push({ from: at, until: answer.until });
    at = answer.granted ? answer.until : answer.from;
  }
  const [only] = spans;
  return spans.length === 1 && only?.from === beginning && only.until === null ? null : spans;
}

/** Whether readers may see it at that moment, and the next moment at which that changes; null for never again. */
export function shownAt(spans: ShownSpan[] | null, at: Millis): { shown: boolean; changes: Millis | null } {
  if (!spans) return { shown: true, changes: null };
  for (const { from, until } of spans) {
    if (at < from) return { shown: false, changes: from };
    if (until === null || at < until) return { shown: true, changes: until };
  }
  return { shown: false, changes: null };
}
