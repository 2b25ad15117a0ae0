import type { Tone } from '#components/ui/badge.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';

const days = new Map<string, Intl.DateTimeFormat>();

/** "3 May 2026", in the newsroom's zone */
export function dayOf(at: number, zone: string): string {
  const format =
    days.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone });
  days.set(zone, format);
  return format.format(at);
}

/** What a photo's right is now, in a filter, on a tile and spoken. */
export const rightNames: Record<PhotoAnswer['rightNow'], { name: string; short: string; tone: Tone }> = {
  shown: { name: 'May be shown now', short: 'Right', tone: 'good' },
  'ends soon': { name: 'Right ends within a week', short: 'Ends soon', tone: 'caution' },
  ended: { name: 'Right has ended', short: 'Right ended', tone: 'danger' },
  later: { name: 'Right begins later', short: 'Not yet', tone: 'caution' },
  needed: { name: 'Needs a right', short: 'No right', tone: 'danger' },
};

/** "Used 3 times, last 3 May 2026" */
export function usedWords({ uses, lastUsedAt }: PhotoAnswer['usage'], zone: string): string {
  if (uses === 0) return 'Never used';
  const last = lastUsedAt === null ? '' : `, last ${dayOf(lastUsedAt, zone)}`;
  return `Used ${uses === 1 ? 'once' : `${uses} times`}${last}`;
}
