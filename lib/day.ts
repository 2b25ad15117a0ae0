import { parseDate } from '@internationalized/date';
import type { Millis } from '#db/index.ts';
import { invalid } from './errors.ts';

/** When a day ("2026-05-03") begins in that zone, or the day some days later. Throws Invalid for a day that there is none of. Pure. */
export function beginOfDay(text: string, zone: string, daysLater = 0): Millis {
  try {
    return parseDate(text).add({ days: daysLater }).toDate(zone).getTime();
  } catch {
    throw invalid(`“${text}” is no day. Give one like 2026-05-03.`);
  }
}
