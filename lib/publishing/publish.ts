import { z } from 'zod';
import type { Moved, ShelfRow, StoryRow } from '#db/index.ts';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { derivedOf } from '../document/derive.ts';
import { findingsOf } from '../document/findings.ts';
import { stored } from '../document/parse.ts';
import { referencesOf } from '../document/references.ts';
import { textOf } from '../document/text.ts';
import { conflict, invalid, notReady } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { finishedPhotos } from '../photos/finish-photo.ts';
import { documentFacts } from '../stories/facts.ts';
import { loadStory } from '../stories/load.ts';
import { publishableFrom } from '../stories/moves.ts';
import { presentStory } from '../stories/present.ts';
import { workingDocument } from '../writing/authority.ts';
import { afterPublication } from './after.ts';
import { editionOf } from './edition-of.ts';
import { whatRefuses } from './ready-to-publish.ts';
import { tagsToClear } from './tags.ts';

/** Strict: a time to publish at, sent before schedules exist, must not publish at once. */
export const publishInput = z.strictObject({
  id: z.uuid(),
  /** for a story that is out already: an update moves the reader's "updated" time, a minor fix leaves it */
  kind: z.enum(['update', 'minor']).default('update'),
});

/**
 * Makes the working copy the edition that readers see, in one transaction (NEWSROOM §6); the next request of any
 * reader shows it. A refusal lists what is missing and changes nothing.
 */
export async function publish(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, kind } = parseInput(publishInput, input);
  // A colleague's keystroke between the checks and the commit makes the guard of the transaction fail: check again.
  for (let attempt = 0; attempt < 5; attempt++) {
    const { actor, story } = await loadStory(ctx, id, 'publish');
    if (!publishableFrom.includes(story.state)) throw conflict(whyNot(story), { state: story.state });
    const moved = await tryToPublish(ctx, actor, story, kind);
    if (!moved.ok) continue;
    const sentence = `${actor.name} published the story.`;
    afterPublication(ctx, { storyId: id, state: 'published', sentence });
    return presentStory(ctx, moved.story);
  }
  throw conflict('The story kept changing while it was checked. Try again in a moment.');
}

async function tryToPublish(
  ctx: Context,
  actor: Actor,
  loaded: StoryRow,
  kind: 'update' | 'minor',
): Promise<Moved> {
  const working = await workingDocument(ctx, loaded.id);
  // A keystroke may lie between the row and the document: what the shelf says is of the document that it shows.
  const story = { ...loaded, ...derivedOf(working.node) };
  const facts = await documentFacts(ctx.store, story, working.node);
  const refusals = whatRefuses(findingsOf(working.node, facts.forFindings));
  if (refusals.length > 0) throw notReady(refusals);
  const photos = await finishedPhotos(ctx, facts.photos);
  // Described anew while its files were made, perhaps without a credit: what was checked is not what would go out.
  if (photos.some(({ updatedAt }, n) => updatedAt !== facts.photos[n]?.updatedAt))
    return { ok: false, story: loaded };

  const at = ctx.clock.now();
  const document = stored(working.node);
  const versionId = newId(at);
  const kindNow = story.firstPublishedAt === null ? 'first' : kind;
  const { zone } = await ctx.store.masthead.settings();
  const { storyIds } = referencesOf(working.node);
  const shelf = editionOf({
    story,
    document,
    photos,
    relatedIds: storyIds,
    versionId,
    kind: kindNow,
    zone,
    at,
  });
  await refuseTakenPath(ctx, shelf);
  const { slug, sectionId, partnerId, authorIds, topicIds, personIds } = story;
  return ctx.store.publishing.publish({
    version: {
      id: versionId,
      storyId: story.id,
      kind: 'publish',
      note: '',
      stepVersion: working.version,
      revision: story.revision,
      document,
      fields: { slug, sectionId, partnerId, authorIds, topicIds, personIds },
      by: actor.id,
      at,
    },
    shelf,
    text: textOf(working.node),
    kind: kindNow,
    from: publishableFrom,
    at,
    clear: tagsToClear(await ctx.store.shelf.byId(story.id), shelf),
    audit: auditRow(
      ctx,
      'publish',
      { kind: 'story', id: story.id },
      { kind: kindNow, path: shelf.path, versionId },
    ),
  });
}

async function refuseTakenPath(ctx: Context, shelf: ShelfRow): Promise<void> {
  if (!(await ctx.store.stories.pathTaken(shelf.path, shelf.storyId))) return;
  const sentence = `Another story of that day has the address ${shelf.path}. Choose another slug.`;
  throw invalid(sentence, { slug: sentence });
}

function whyNot(story: StoryRow): string {
  if (story.state === 'killed') return 'The story is killed, and that is final.';
  if (story.state === 'spiked') return 'The story is spiked. Bring it back to draft first.';
  return `A story that is ${story.state} cannot be published by hand.`;
}
