import { z } from 'zod';
import { canStory } from '../access.ts';
import type { CorrectionAnswer, List } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { presentCorrection } from './present.ts';

export const listCorrectionsInput = z.object({ id: z.uuid() });

/** The corrections of a story, the newest first; editors see each one's wordings too. */
export async function listCorrections(ctx: Context, input: unknown): Promise<List<CorrectionAnswer>> {
  const { id } = parseInput(listCorrectionsInput, input);
  const { actor, story } = await loadStory(ctx, id, 'see story');
  const rows = await ctx.store.acts.correctionsOf(id);
  const seesWordings = canStory(actor, 'correct', story);
  const shown = rows.map(({ versions, ...row }) => (seesWordings ? { ...row, versions } : row));
  return { items: await Promise.all(shown.map((row) => presentCorrection(ctx, row))), next: null };
}
