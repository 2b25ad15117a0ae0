import type { Node } from '@tiptap/pm/model';
import type { StoryFields, StoryRow } from '#db/index.ts';
import { allowStory } from '../access.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { derivedOf } from '../document/derive.ts';
import { stored } from '../document/parse.ts';
import { newId } from '../ids.ts';
import type { Given } from '../input.ts';
import { unplanned } from '../planning/rules.ts';
import { checkpoint } from '../writing/checkpoint.ts';
import { unapproved } from './approval.ts';
import { refuseUnknownReferences } from './unknown-references.ts';

type Plan = Pick<StoryRow, 'assigneeId' | 'dueAt' | 'plannedWords' | 'pitch' | 'isPitch'>;

/** A new draft of the actor's, bylined with their own author record where they have one. */
export async function makeStory(
  ctx: Context,
  actor: Actor,
  given: Given<StoryFields>,
  node: Node,
  plan: Plan = unplanned,
): Promise<StoryRow> {
  await refuseUnknownReferences(ctx.store, given);
  const now = ctx.clock.now();
  // A pitch that is nobody's yet is signed by nobody.
  const writer = plan.assigneeId ?? (plan.isPitch ? null : actor.id);
  const author = !given.authorIds && writer ? await ctx.store.masthead.authorOfPerson(writer) : null;
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
    originUrl: given.originUrl ?? null,
    republish: given.republish ?? true,
    ...plan,
    ...unapproved,
    embargo: null,
  };
  if (story.personIds.length > 0) allowStory(actor, 'add people', story);
  const act = plan.isPitch ? 'pitch' : 'create story';
  await ctx.store.stories.add(story, stored(node), auditRow(ctx, act, { kind: 'story', id: story.id }));
  // What came with the request is found by its words, and its photos count as used, as if it had been typed.
  await checkpoint(ctx, story.id);
  ctx.live.desk(story.id);
  return story;
}
