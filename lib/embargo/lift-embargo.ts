import { z } from 'zod';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { afterPublication } from '../publishing/after.ts';
import { publishWaiting } from '../publishing/go-out.ts';
import { loadStory } from '../stories/load.ts';
import { presentStory } from '../stories/present.ts';
import { holds } from './rules.ts';
import { changedMeanwhile, embargoedFrom, needsReason } from './set-embargo.ts';

export const liftEmbargoInput = z.strictObject({
  id: z.uuid(),
  reason: z.string().trim().max(500, 'A reason has at most 500 characters.').default(''),
  /** the version that waits for the end goes out now; else the story is again what it was */
  publish: z.boolean().default(false),
});

/** Ends the embargo before its time, with a reason (NEWSROOM §6). What waited for its end goes out now, or does not. */
export async function liftEmbargo(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, reason, publish } = parseInput(liftEmbargoInput, input);
  const { actor, story } = await loadStory(ctx, id, 'embargo');
  if (!story.embargo) throw conflict('The story has no embargo.', { state: story.state });
  const now = ctx.clock.now();
  if (holds(story, now) && reason === '') throw needsReason();
  const waits = await ctx.store.schedules.of(id);
  const detail = { before: { until: story.embargo.until }, after: null, reason };
  if (waits && publish) {
    const out = await publishWaiting(ctx, waits, { action: 'lift embargo', detail });
    if (!out) throw changedMeanwhile(story);
    const sentence = `${actor.name} lifted the embargo, and the story went out.`;
    afterPublication(ctx, { storyId: id, state: out.state, sentence });
    return presentStory(ctx, out);
  }
  const audit = auditRow(ctx, 'lift embargo', { kind: 'story', id }, detail);
  const moved = waits
    ? await ctx.store.schedules.end({
        storyId: id,
        id: waits.id,
        outcome: 'taken off',
        reason: '',
        liftEmbargo: true,
        at: now,
        audit,
      })
    : await ctx.store.schedules.setEmbargo({
        storyId: id,
        embargo: null,
        from: embargoedFrom,
        waiting: null,
        waitsUntil: null,
        at: now,
        audit,
      });
  if (!moved.ok) throw changedMeanwhile(moved.story);
  const sentence = `${actor.name} lifted the embargo.`;
  afterPublication(ctx, { storyId: id, state: moved.story.state, sentence });
  return presentStory(ctx, moved.story);
}
