import { z } from 'zod';
import type { StoryRow } from '#db/index.ts';
import { allow, allowStory } from '../access.ts';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { derivedOf } from '../document/derive.ts';
import { parseDocument, stored } from '../document/parse.ts';
import { emptyDocument } from '../document/schema.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { unplanned } from '../planning/rules.ts';
import { checkpoint } from '../writing/checkpoint.ts';
import { unapproved } from './approval.ts';
import { fieldsSchema } from './fields.ts';
import { presentStory } from './present.ts';
import { refuseUnknownReferences } from './unknown-references.ts';

/** Any field may come with the first request, so that a script needs one call for a story. */
export const createStoryInput = fieldsSchema.partial().extend({ document: z.unknown().optional() });

/** A new draft of the actor's, bylined with their own author record where they have one. */
export async function createStory(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const actor = ctx.actor;
  allow(actor, 'create story');
  const { document, ...given } = parseInput(createStoryInput, input ?? {});
  await refuseUnknownReferences(ctx.store, given);
  const node = document === undefined ? emptyDocument() : parseDocument(document);
  const now = ctx.clock.now();
  const author = given.authorIds ? null : await ctx.store.masthead.authorOfPerson(actor.id);
  const story: StoryRow = {
    id: newId(now),
    state: 'draft',
    slug: given.slug ?? null,
    sectionId: given.sectionId ?? null,
    partnerId: given.partnerId ?? null,
    authorIds: given.authorIds ?? (author ? [author.id] : []),
    topicIds: given.topicIds ?? [],
    personIds: given.personIds ?? [],
    createdBy: actor.id,
    createdAt: now,
    updatedAt: now,
    revision: 0,
    stepVersion: 0,
    ...derivedOf(node),
    firstPublishedAt: null,
    publishedAt: null,
    readerUpdatedAt: null,
    path: null,
    liveVersionId: null,
    liveStepVersion: null,
    liveRevision: null,
    ...unplanned,
    ...unapproved,
  };
  if (story.personIds.length > 0) allowStory(actor, 'add people', story);
  await ctx.store.stories.add(
    story,
    stored(node),
    auditRow(ctx, 'create story', { kind: 'story', id: story.id }),
  );
  // What came with the request is found by its words, and its photos count as used, as if it had been typed.
  await checkpoint(ctx, story.id);
  ctx.live.desk(story.id);
  return presentStory(ctx, story);
}
