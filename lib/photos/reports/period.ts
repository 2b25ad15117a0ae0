import { z } from 'zod';
import type { Millis } from '#db/index.ts';
import { beginOfDay } from '../../day.ts';
import { invalid } from '../../errors.ts';

const moment = z
  .string()
  .trim()
  .max(20)
  .regex(/^(\d{1,15}|\d{4}-\d{2}-\d{2})$/, 'Give a day like 2026-05-03, or milliseconds.')
  .optional();

/** Milliseconds UTC, `until` being the first that is not in it; or days of the newsroom's zone, `until` with all of it. */
export const photoUsesPeriod = z.object({ from: moment, until: moment });

export type Period = { from: Millis; until: Millis };

/** The period that was asked for; without words the month until now. Throws Invalid where it ends before it begins. Pure. */
export function periodOf(asked: z.output<typeof photoUsesPeriod>, zone: string, now: Millis): Period {
  const until = asked.until ? momentOf(asked.until, zone, 1) : now + 1;
  const from = asked.from ? momentOf(asked.from, zone, 0) : beginOfMonth(Math.min(now, until - 1), zone);
  if (from < until) return { from, until };
  const sentence = 'The period ends before it begins. Choose a later last day.';
  throw invalid(`until: ${sentence}`, { until: sentence });
}

const momentOf = (text: string, zone: string, daysLater: number): Millis =>
  /^\d+$/.test(text) ? Number(text) : beginOfDay(text, zone, daysLater);

const beginOfMonth = (at: Millis, zone: string): Millis =>
  beginOfDay(`${new Intl.DateTimeFormat('sv', { timeZone: zone }).format(at).slice(0, 7)}-01`, zone);
