import { z } from 'zod';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { parseDocument } from '../document/parse.ts';
import { conflict, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { presentStory } from '../stories/present.ts';
import { takeSteps, workingDocument } from './authority.ts';
import { differenceAsSteps } from './difference.ts';
import type { StepJson } from './live.ts';
import { versionOf } from './version-of.ts';

export const putDocumentInput = z.object({
  id: z.uuid(),
  document: z.unknown(),
  baseVersion: z.int().min(0),
});

/**
 * Replaces the whole document (scripts, import). What differs becomes steps, so that people who have the story open see
 * it as if it were typed, and a version keeps it. From an older version: Conflict with both texts (NEWSROOM §4.2).
 */
export async function putDocument(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, document, baseVersion } = parseInput(putDocumentInput, input);
  const { actor, story } = await loadStory(ctx, id, 'edit story');
  const wanted = parseDocument(document);

  const current = await workingDocument(ctx, id);
  const steps = differenceAsSteps(current.node, wanted).map((step) => step.toJSON() as StepJson);
  if (steps.length === 0) return presentStory(ctx, story);
  const refusal = (version: number, theirs: unknown) =>
    conflict('Others wrote in this story meanwhile. Nothing was replaced.', {
      version,
      document: theirs,
      yours: wanted.toJSON(),
    });
  if (baseVersion !== current.version) throw refusal(current.version, current.document.doc);

  const clientId = `api ${actor.id}`;
  const at = ctx.clock.now();
  const taken = await takeSteps(
    ctx,
    { storyId: id, version: baseVersion, steps, clientId, personId: actor.id },
    at,
  );
  if (taken.outcome === 'behind') {
    const theirs = await workingDocument(ctx, id);
    throw refusal(theirs.version, theirs.document.doc);
  }
  ctx.live.steps(
    id,
    baseVersion,
    steps.map((step) => ({ step, clientId })),
  );
  const changed = await ctx.store.stories.byId(id);
  if (!changed) throw notFound('story');
  const version = versionOf(changed, await workingDocument(ctx, id), {
    kind: 'replace',
    note: '',
    by: actor.id,
    at,
  });
  await ctx.store.versions.add(version, auditRow(ctx, 'replace document', { kind: 'story', id }));
  return presentStory(ctx, changed);
}
