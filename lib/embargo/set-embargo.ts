import { z } from 'zod';
import type { State, StoryRow } from '#db/index.ts';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict, invalid } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { momentOf, wallTimeInput } from '../publishing/schedule-story.ts';
import { loadStory } from '../stories/load.ts';
import { presentStory } from '../stories/present.ts';
import { isEarlier } from './rules.ts';

export const setEmbargoInput = z.strictObject({
  id: z.uuid(),
  /** null: until somebody lifts it */
  until: wallTimeInput.nullable(),
  /** required where the new end is earlier than the present one */
  reason: z.string().trim().max(500, 'A reason has at most 500 characters.').default(''),
});

/** The states in which nobody outside has seen the story. */
export const embargoedFrom: State[] = ['draft', 'in review', 'approved', 'scheduled'];

/**
 * Nobody outside sees the story before this time (NEWSROOM §6). Whatever of it waits to go out waits for that. What was
 * public cannot be hidden by it, and a story with a time of its own needs none.
 */
export async function setEmbargo(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, until, reason } = parseInput(setEmbargoInput, input);
  const { actor, story } = await loadStory(ctx, id, 'embargo');
  const waits = await ctx.store.schedules.of(id);
  refuseEmbargo(story, waits?.why === 'schedule');
  const now = ctx.clock.now();
  const moment = until && momentOf(until, now);
  if (isEarlier(story.embargo, moment, now) && reason === '') throw needsReason();

  const end = moment && { at: moment.at, local: moment.local, zone: moment.zone };
  const moved = await ctx.store.schedules.setEmbargo({
    storyId: id,
    embargo: { until: end, by: actor.id, setAt: now },
    from: embargoedFrom,
    waiting: waits?.id ?? null,
    waitsUntil: { id: newId(now), ...(moment ?? { at: null, local: null, zone: null, choice: null }) },
    at: now,
    audit: auditRow(
      ctx,
      'embargo',
      { kind: 'story', id },
      { before: story.embargo && { until: story.embargo.until }, after: { until: end }, reason },
    ),
  });
  if (!moved.ok) throw changedMeanwhile(moved.story);
  ctx.live.desk(id);
  return presentStory(ctx, moved.story);
}

/** Throws Conflict with the sentence that says why a story takes no embargo. */
function refuseEmbargo(story: StoryRow, isScheduled: boolean): void {
  const current = { state: story.state };
  if (story.firstPublishedAt !== null)
    throw conflict(
      'Readers have seen this story. An embargo must be set before a story is published.',
      current,
    );
  if (isScheduled)
    throw conflict(
      'The story is on the schedule. Take it off the schedule first: a story has a time to go out or an embargo, not both.',
      current,
    );
  if (!embargoedFrom.includes(story.state))
    throw conflict(`A story that is ${story.state} takes no embargo.`, current);
}

export const needsReason = () =>
  invalid('Say why the embargo ends early. The reason is kept in the audit.', {
    reason: 'Say why the embargo ends early.',
  });

export const changedMeanwhile = (story: StoryRow) =>
  conflict('Meanwhile somebody else changed the story. Look again.', { state: story.state });
