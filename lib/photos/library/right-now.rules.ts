import type { Millis, PhotoRightNow, ShownSpan } from '#db/index.ts';
import { shownAt } from '../rights/spans.ts';

const week = 7 * 24 * 3_600_000;

/** What a photo's right is at that moment, in the words of the library's filter. Pure. */
export function rightNowOf(shown: ShownSpan[] | null, at: Millis): PhotoRightNow {
  if (shown?.length === 0) return 'needed';
  const now = shownAt(shown, at);
  if (now.shown) return now.changes !== null && now.changes <= at + week ? 'ends soon' : 'shown';
  return now.changes === null ? 'ended' : 'later';
}
