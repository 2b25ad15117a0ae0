import { z } from 'zod';
import type { Settings } from '#db/index.ts';
import { allow, signedIn } from '../access.ts';
import type { PhotoRulesAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { countryCode } from './rights/rights.rules.ts';
import { startCleaning } from './start-cleaning.ts';

const category = z.enum([
  'agency',
  'staff',
  'freelance',
  'pool',
  'handout',
  'screengrab',
  'social',
  'public domain',
  'cc',
]);

export const changePhotoRulesInput = z.object({
  publishCountries: z.array(countryCode).max(250, 'may name 250 countries').optional(),
  categoriesNeedingRight: z.array(category).max(9).optional(),
  archiveAfterDays: z.int().min(1).max(3650).optional(),
  photoQuotas: z
    .array(
      z.object({
        supplier: z.string().trim().min(1, 'must not be empty').max(120, 'may have 120 characters'),
        perMonth: z.int().min(0).max(1_000_000),
      }),
    )
    .max(200, 'may have 200 suppliers')
    .optional(),
});

/** The house's side of photo rights: where it publishes, what needs a right of its own, what suppliers allow a month. */
export async function readPhotoRules(ctx: Context): Promise<PhotoRulesAnswer> {
  signedIn(ctx.actor);
  return present(await ctx.store.masthead.settings());
}

/** Changes them; the rights of all stored photos are computed again in the background, people's own entries stay. */
export async function changePhotoRules(ctx: Context, input: unknown): Promise<PhotoRulesAnswer> {
  allow(ctx.actor, 'manage credits');
  const given = withoutAbsent(parseInput(changePhotoRulesInput, input)) as Partial<Settings>;
  const before = await ctx.store.masthead.settings();
  const fields = (Object.keys(given) as (keyof Settings)[]).filter(
    (key) => JSON.stringify(given[key]) !== JSON.stringify(before[key]),
  );
  if (fields.length === 0) return present(before);
  const after = await ctx.store.masthead.changeSettings(
    Object.fromEntries(fields.map((key) => [key, given[key]])) as Partial<Settings>,
    auditRow(
      ctx,
      'change photo rules',
      { kind: 'settings', id: null },
      {
        before: Object.fromEntries(fields.map((key) => [key, before[key]])),
        after: Object.fromEntries(fields.map((key) => [key, given[key]])),
      },
    ),
  );
  if (fields.some((field) => field !== 'photoQuotas')) await startCleaning(ctx, ctx.actor);
  return present(after);
}

const present = ({
  publishCountries,
  categoriesNeedingRight,
  archiveAfterDays,
  photoQuotas,
}: Settings): PhotoRulesAnswer => ({
  publishCountries,
  categoriesNeedingRight,
  archiveAfterDays,
  photoQuotas,
});
