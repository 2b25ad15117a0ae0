import { z } from 'zod';
import type { HoldRow, Id } from '#db/index.ts';
import { allowPhoto } from '../access.ts';
import type { HoldAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { loadPhoto } from '../photos/load.ts';
import { loadStory } from '../stories/load.ts';
import { presentHold } from './present.ts';

const reason = z
  .string()
  .trim()
  .min(1, 'Say why: a case, a letter, a name.')
  .max(2000, 'A reason has at most 2,000 characters.');
export const holdInput = z.object({ id: z.uuid(), reason });

/**
 * Puts a story under a legal hold: from then on it cannot be published or spiked and none of its versions, steps and
 * photos can go. Taking it from readers is never hindered (NEWSROOM §5, §8).
 */
export async function holdStory(ctx: Context, input: unknown): Promise<HoldAnswer> {
  const given = parseInput(holdInput, input);
  const { actor } = await loadStory(ctx, given.id, 'hold');
  return hold(ctx, actor, 'story', given);
}

/** Puts a photo under a legal hold: it cannot be deleted, and no story with it can be published. */
export async function holdPhoto(ctx: Context, input: unknown): Promise<HoldAnswer> {
  const given = parseInput(holdInput, input);
  const photo = await loadPhoto(ctx, given.id);
  const actor = ctx.actor;
  allowPhoto(actor, 'hold photo', photo);
  return hold(ctx, actor, 'photo', given);
}

/** Lifts the hold of a story, with the reason why. Only an admin may. */
export async function liftStoryHold(ctx: Context, input: unknown): Promise<null> {
  const given = parseInput(holdInput, input);
  const { actor } = await loadStory(ctx, given.id, 'lift hold');
  return lift(ctx, actor, 'story', given);
}

/** Lifts the hold of a photo, with the reason why. Only an admin may. */
export async function liftPhotoHold(ctx: Context, input: unknown): Promise<null> {
  const given = parseInput(holdInput, input);
  const photo = await loadPhoto(ctx, given.id);
  const actor = ctx.actor;
  allowPhoto(actor, 'lift photo hold', photo);
  return lift(ctx, actor, 'photo', given);
}

type Given = { id: Id; reason: string };

async function hold(
  ctx: Context,
  actor: Pick<Actor, 'id'>,
  kind: HoldRow['subjectKind'],
  { id, reason: why }: Given,
): Promise<HoldAnswer> {
  const at = ctx.clock.now();
  const none = { liftedAt: null, liftedBy: null, liftedReason: null };
  const row = { id: newId(at), subjectKind: kind, subjectId: id, reason: why, by: actor.id, at, ...none };
  const audit = auditRow(ctx, 'hold', { kind, id }, { reason: why });
  if ((await ctx.store.holds.set(row, audit)) === 'held')
    throw conflict(`The ${kind} is under a legal hold already.`);
  if (kind === 'story') ctx.live.desk(id);
  const answer = await presentHold(ctx, row);
  if (!answer) throw new Error('A hold that was set has an answer.');
  return answer;
}

async function lift(
  ctx: Context,
  actor: Pick<Actor, 'id'>,
  kind: HoldRow['subjectKind'],
  { id, reason: why }: Given,
): Promise<null> {
  const audit = auditRow(ctx, 'lift hold', { kind, id }, { reason: why });
  const lifted = { at: ctx.clock.now(), by: actor.id, reason: why };
  if (!(await ctx.store.holds.lift(kind, id, lifted, audit)))
    throw conflict(`The ${kind} is under no legal hold.`);
  if (kind === 'story') ctx.live.desk(id);
  return null;
}
