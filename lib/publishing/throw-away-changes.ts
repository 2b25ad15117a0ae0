import { z } from 'zod';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { nodeOf } from '../document/parse.ts';
import { conflict, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { presentStory } from '../stories/present.ts';
import { workingDocument } from '../writing/authority.ts';
import { restoreVersion } from '../writing/restore-version.ts';
import { liveVersionOf } from './changes.ts';

export const throwAwayChangesInput = z.object({ id: z.uuid() });

/**
 * Makes what readers see the working copy again, the slug too; what was there is kept as a version. Nothing changes
 * for readers, and nothing waits to be published any more.
 */
export async function throwAwayChanges(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id } = parseInput(throwAwayChangesInput, input);
  const { actor, story } = await loadStory(ctx, id, 'publish');
  const live = await liveVersionOf(ctx, story);
  await restoreVersion(ctx, { id, n: live.n });
  const shelved = await ctx.store.shelf.byId(id);
  if (!shelved) throw conflict('Meanwhile readers do not see this story any more.');
  if (story.slug !== shelved.slug) {
    const changed = await ctx.store.stories.changeFields(id, { slug: shelved.slug }, ctx.clock.now());
    if (changed) ctx.live.fields(id, changed.revision, { slug: shelved.slug }, actor.name);
  }

  const [row, working] = await Promise.all([ctx.store.stories.byId(id), workingDocument(ctx, id)]);
  if (!row) throw notFound('story');
  const isSame = row.stepVersion === working.version && working.node.eq(nodeOf(live.document));
  const audit = auditRow(ctx, 'throw changes away', { kind: 'story', id }, { version: live.n });
  // Somebody who typed meanwhile has made a change of their own: it stays, and shows as one.
  if (isSame) await ctx.store.acts.matchesEdition(row, ctx.clock.now(), audit);
  ctx.live.desk(id);
  const now = await ctx.store.stories.byId(id);
  if (!now) throw notFound('story');
  return presentStory(ctx, now);
}
