import type { Embargo, StoryRow } from '#db/index.ts';
import { resolveWallTime } from '../schedule/wall-time.ts';

/**
 * Embargo (NEWSROOM §6): "not before". Pure. Its end is what the wall shows, so that it follows the rules of its zone when
 * they change; where the wall shows it twice, or not at all, the instant that was meant is kept beside it.
 */
export function endOf({ until }: Embargo): number | null {
  if (!until) return null;
  const resolved = resolveWallTime(until);
  return resolved.ok ? resolved.at : until.at;
}

/** Whether nobody outside may see the story yet. */
export function holds(story: Pick<StoryRow, 'embargo'>, now: number): boolean {
  if (!story.embargo) return false;
  const end = endOf(story.embargo);
  return end === null || end > now;
}

/** Whether the new end lets the story out before the one that was promised: an editor says why. */
export function isEarlier(before: Embargo | null, until: { at: number } | null, now: number): boolean {
  if (!before || !holds({ embargo: before }, now) || until === null) return false;
  const end = endOf(before);
  return end === null || until.at < end;
}

/** "until 2026-11-24 06:00 in America/New_York", "until somebody lifts it". */
export const spokenEnd = ({ until }: Embargo): string =>
  until ? `until ${until.local.replace('T', ' ')} in ${until.zone}` : 'until somebody lifts it';
