import type { Settings } from '#db/index.ts';
import { allow } from '../access.ts';
import type { SettingsAnswer } from '../answers.ts';
import { auditRow, changeDetail } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { startCleaning } from '../photos/start-cleaning.ts';
import { settingsSchema } from './rules.ts';

export const changeSettingsInput = settingsSchema.partial();

/** Changes the settings that are named; every page that prints them is cleared in the same transaction. Photos' credits follow soon. */
export async function changeSettings(ctx: Context, input: unknown): Promise<SettingsAnswer> {
  allow(ctx.actor, 'manage settings');
  const given = Object.entries(parseInput(changeSettingsInput, input)).filter(
    ([, value]) => value !== undefined,
  );
  const before = await ctx.store.masthead.settings();
  const change = Object.fromEntries(given.filter(([key, value]) => before[key as keyof Settings] !== value));
  if (Object.keys(change).length === 0) return before;
  const after = await ctx.store.masthead.changeSettings(
    change,
    auditRow(ctx, 'change settings', { kind: 'settings', id: null }, changeDetail(before, change)),
  );
  // Thousands of photos may carry the former one.
  if ('creditSeparator' in change || 'name' in change) await startCleaning(ctx, ctx.actor);
  return after;
}
