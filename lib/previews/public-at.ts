import { z } from 'zod';
import type { Settings } from '#db/index.ts';
import type { PublicAtAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { nodeOf } from '../document/parse.ts';
import { partsOf } from '../document/parts.ts';
import { invalid } from '../errors.ts';
import { parseInput } from '../input.ts';
import { localOf, resolveWallTime } from '../schedule/wall-time.ts';
import { loadStory } from '../stories/load.ts';
import { presentVersion } from '../writing/present-version.ts';

export const publicAtInput = z.object({
  id: z.uuid(),
  /** the newsroom's wall time, "2026-05-03T14:05" */
  time: z.string().max(30),
  /** which of two, where the clocks went back */
  choice: z.enum(['earlier', 'later']).optional(),
});

/** What readers saw of the story at a minute of the newsroom's clock, or that there was nothing (NEWSROOM §11). */
export async function publicAt(ctx: Context, input: unknown): Promise<PublicAtAnswer> {
  const { id, time, choice } = parseInput(publicAtInput, input);
  await loadStory(ctx, id, 'see story');
  const { zone } = await ctx.store.masthead.settings();
  const at = instantOf(time, zone, choice);
  const found = await ctx.store.versions.editionAt(id, at);
  return {
    at,
    local: localOf(at, zone),
    zone,
    version: found && (await presentVersion(ctx, found.version)),
    headline: found && partsOf(nodeOf(found.version.document)).headline,
    path: found?.edition.path ?? null,
    from: found?.edition.fromAt ?? null,
    until: found?.edition.untilAt ?? null,
  };
}

/** Throws Invalid with the sentence for a time that the newsroom's clock never shows, or shows twice. */
export function instantOf(
  local: string,
  zone: Settings['zone'],
  choice?: 'earlier' | 'later' | undefined,
): number {
  const resolved = resolveWallTime({ local, zone, ...(choice ? { choice } : {}) });
  if (!resolved.ok) throw invalid(resolved.sentence, { time: resolved.sentence });
  return resolved.at;
}
