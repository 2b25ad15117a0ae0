import { fromAbsolute, parseDate, toCalendarDate } from '@internationalized/date';
import type { Millis } from '#db/index.ts';
import { invalid } from '../errors.ts';

/**
 * Before when a deadline lies that a filter's word means ("today": before the newsroom's next midnight). The days are those
 * of `zone`, also where one has 23 or 25 hours. Throws Invalid for a day that no calendar has.
 */
export function dueBefore(due: string, now: Millis, zone: string): Millis {
  if (due === 'overdue') return now;
  const today = toCalendarDate(fromAbsolute(now, zone));
  if (due === 'today') return startOf(today.add({ days: 1 }), zone);
  if (due === 'tomorrow') return startOf(today.add({ days: 2 }), zone);
  if (due === 'week') return startOf(today.add({ days: 8 }), zone);
  try {
    return startOf(parseDate(due).add({ days: 1 }), zone);
  } catch {
    throw invalid('There is no such day. Write it like 2026-11-30.', { due: 'There is no such day.' });
  }
}

const startOf = (day: ReturnType<typeof parseDate>, zone: string): Millis => day.toDate(zone).getTime();
