import { z } from 'zod';
import type { Moved, State, StoryRow } from '#db/index.ts';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { derivedOf } from '../document/derive.ts';
import { holds } from '../embargo/rules.ts';
import { conflict } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { askForCuts } from '../photos/crops/ask-for-cuts.ts';
import { loadStory } from '../stories/load.ts';
import { publishableFrom } from '../stories/moves.ts';
import { presentStory } from '../stories/present.ts';
import { type WorkingDocument, workingDocument } from '../writing/authority.ts';
import { versionOf } from '../writing/version-of.ts';
import { afterPublication } from './after.ts';
import { refuseUnapproved } from './approved.ts';
import { refuseMoved } from './as-begun.ts';
import { editionToBe } from './edition-to-be.ts';
import { pinForEmbargo } from './pin.ts';
import { scheduleStory, wallTimeInput } from './schedule-story.ts';
import { tagsToClear } from './tags.ts';

/** Strict: a word that this server does not know must not publish at once. */
export const publishInput = z.strictObject({
  id: z.uuid(),
  /** for a story that is out already: an update moves the reader's "updated" time, a minor fix leaves it */
  kind: z.enum(['update', 'minor']).default('update'),
  /** not now, but when the wall shows this time */
  at: wallTimeInput.optional(),
  /** with `at`: only the time is another; the version that waits already is the one that goes out */
  keepVersion: z.boolean().default(false),
});

/**
 * Makes the working copy the edition that readers see, in one transaction (NEWSROOM §6); the next request of any
 * reader shows it. With `at` its version of now waits for that time, and under an embargo for the embargo's end. A refusal
 * lists what is missing and changes nothing.
 */
export async function publish(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, kind, at, keepVersion } = parseInput(publishInput, input);
  if (at) return scheduleStory(ctx, { id, kind, time: at, keepVersion });
  // A colleague's keystroke between the checks and the commit makes the guard of the transaction fail: check again.
  let begun: State | null = null;
  for (let attempt = 0; attempt < 5; attempt++) {
    const { actor, story } = await loadStory(ctx, id, 'publish');
    if (!publishableFrom.includes(story.state)) throw conflict(whyNot(story), { state: story.state });
    begun ??= story.state;
    refuseMoved(story, begun);
    const working = await workingDocument(ctx, id);
    await refuseUnapproved(ctx, story, working);
    const isHeld = holds(story, ctx.clock.now());
    const moved = isHeld
      ? await pinForEmbargo(ctx, actor, story, working)
      : await tryToPublish(ctx, actor, story, working, kind);
    if (!moved.ok) continue;
    const sentence = isHeld
      ? `${actor.name} published the story; it goes out when its embargo ends.`
      : `${actor.name} published the story.`;
    afterPublication(ctx, { storyId: id, state: moved.story.state, sentence });
    return presentStory(ctx, moved.story);
  }
  throw conflict('The story kept changing while it was checked. Try again in a moment.');
}

async function tryToPublish(
  ctx: Context,
  actor: Actor,
  loaded: StoryRow,
  working: WorkingDocument,
  kind: 'update' | 'minor',
): Promise<Moved> {
  // A keystroke may lie between the row and the document: what the shelf says is of the document that it shows.
  const story = { ...loaded, ...derivedOf(working.node) };
  const { node, document } = working;
  const versionId = newId(ctx.clock.now());
  const edition = await editionToBe(ctx, { story, node, document }, { versionId, kind, at: ctx.clock.now() });
  if (edition.photosChanged) return { ok: false, story: loaded };
  const { shelf, text } = edition;
  const at = ctx.clock.now();
  const moved = await ctx.store.publishing.publish({
    version: { ...versionOf(story, working, { kind: 'publish', note: '', by: actor.id, at }), id: versionId },
    shelf,
    text,
    kind: edition.kind,
    from: [loaded.state],
    embargo: loaded.embargo,
    at,
    clear: tagsToClear(await ctx.store.shelf.byId(story.id), shelf),
    audit: auditRow(
      ctx,
      'publish',
      { kind: 'story', id: story.id },
      { kind: edition.kind, path: shelf.path, versionId },
    ),
  });
  if (moved.ok) await askForCuts(ctx, shelf);
  return moved;
}

function whyNot(story: StoryRow): string {
  if (story.state === 'killed') return 'The story is killed, and that is final.';
  if (story.state === 'spiked') return 'The story is spiked. Bring it back to draft first.';
  return `A story that is ${story.state} cannot be published by hand.`;
}
