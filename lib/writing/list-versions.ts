import { z } from 'zod';
import type { List, VersionAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { presentVersion } from './present-version.ts';

export const listVersionsInput = z.object({
  id: z.uuid(),
  cursor: z.string().nullish(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** The story's versions, newest first, without their documents; each with when readers saw it. */
export async function listVersions(ctx: Context, input: unknown): Promise<List<VersionAnswer>> {
  const { id, cursor, limit } = parseInput(listVersionsInput, input);
  await loadStory(ctx, id, 'see story');
  const page = await ctx.store.versions.list(id, { cursor: cursor ?? null, limit });
  const editions = await ctx.store.versions.editionsOf(page.items.map((row) => row.id));
  const items = page.items.map(async (row) => ({
    ...(await presentVersion(ctx, row)),
    public: editions
      .filter(({ versionId }) => versionId === row.id)
      .map(({ fromAt, untilAt }) => ({ from: fromAt, until: untilAt })),
  }));
  return { items: await Promise.all(items), next: page.next };
}
