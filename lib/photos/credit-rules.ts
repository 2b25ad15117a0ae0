import { z } from 'zod';
import type { Settings } from '#db/index.ts';
import { allow, signedIn } from '../access.ts';
import type { CreditRulesAnswer, PhotoCleaningAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { startCleaning } from './start-cleaning.ts';

const name = z.string().trim().min(1, 'must not be empty').max(120, 'may have 120 characters');
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'is a day like 2026-11-23')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'is no day of the calendar')
  .nullable();
const photographer = z
  .object({ name, from: day.default(null), until: day.default(null) })
  .refine(({ from, until }) => !from || !until || from <= until, 'The last day is before the first one.');

export const changeCreditRulesInput = z.object({
  creditCapitals: z.enum(['verbatim', 'title case']).optional(),
  creditExceptions: z.array(name).max(1000, 'may have 1,000 names').optional(),
  creditPlainInitials: z.boolean().optional(),
  creditOwn: z.string().trim().max(120, 'may have 120 characters').optional(),
  staffPhotographers: z.array(photographer).max(1000, 'may have 1,000 names').optional(),
});

/** How the house prints credits, and how far the newest pass over stored photos is. */
export async function readCreditRules(ctx: Context): Promise<CreditRulesAnswer> {
  signedIn(ctx.actor);
  return present(ctx, await ctx.store.masthead.settings());
}

/** Changes how the house prints credits; stored photos follow in the background, but for what a person wrote. */
export async function changeCreditRules(ctx: Context, input: unknown): Promise<CreditRulesAnswer> {
  allow(ctx.actor, 'manage credits');
  const given = withoutAbsent(parseInput(changeCreditRulesInput, input)) as Partial<Settings>;
  const before = await ctx.store.masthead.settings();
  const fields = (Object.keys(given) as (keyof Settings)[]).filter(
    (key) => JSON.stringify(given[key]) !== JSON.stringify(before[key]),
  );
  if (fields.length === 0) return present(ctx, before);
  const change = Object.fromEntries(fields.map((key) => [key, given[key]])) as Partial<Settings>;
  const was = Object.fromEntries(fields.map((key) => [key, before[key]]));
  const after = await ctx.store.masthead.changeSettings(
    change,
    auditRow(ctx, 'change credit rules', { kind: 'settings', id: null }, { before: was, after: change }),
  );
  await startCleaning(ctx, ctx.actor);
  return present(ctx, after);
}

/** How far the newest pass is; null before the first. */
export async function readPhotoCleaning(ctx: Context): Promise<{ cleaning: PhotoCleaningAnswer | null }> {
  signedIn(ctx.actor);
  return { cleaning: await newest(ctx) };
}

/** Sends the rules over all stored photos again; a pass under way begins anew. */
export async function cleanAllPhotos(ctx: Context): Promise<{ cleaning: PhotoCleaningAnswer | null }> {
  allow(ctx.actor, 'manage credits');
  await startCleaning(ctx, ctx.actor);
  return { cleaning: await newest(ctx) };
}

async function newest(ctx: Context): Promise<PhotoCleaningAnswer | null> {
  const run = await ctx.store.cleaning.newest();
  if (!run) return null;
  const { id, askedAt, total, seen, changed, finishedAt } = run;
  return { id, askedAt, total, seen, changed, finishedAt };
}

const present = async (ctx: Context, settings: Settings): Promise<CreditRulesAnswer> => ({
  creditSeparator: settings.creditSeparator,
  creditCapitals: settings.creditCapitals,
  creditExceptions: settings.creditExceptions,
  creditPlainInitials: settings.creditPlainInitials,
  creditOwn: settings.creditOwn,
  staffPhotographers: settings.staffPhotographers,
  cleaning: await newest(ctx),
});
