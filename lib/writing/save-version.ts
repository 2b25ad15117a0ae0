import { z } from 'zod';
import type { VersionAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { workingDocument } from './authority.ts';
import { presentVersion } from './present-version.ts';
import { versionOf } from './version-of.ts';

export const saveVersionInput = z.object({ id: z.uuid(), note: z.string().trim().max(500).default('') });

/** A save by hand: keeps the working copy as it is now, with a note. */
export async function saveVersion(ctx: Context, input: unknown): Promise<VersionAnswer> {
  const { id, note } = parseInput(saveVersionInput, input);
  const { actor, story } = await loadStory(ctx, id, 'edit story');
  const why = { kind: 'save', note, by: actor.id, at: ctx.clock.now() } as const;
  const version = versionOf(story, await workingDocument(ctx, id), why);
  const saved = await ctx.store.versions.add(version, auditRow(ctx, 'save version', { kind: 'story', id }));
  return presentVersion(ctx, saved);
}
