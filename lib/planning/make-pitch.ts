import { z } from 'zod';
import { allow, canHouse } from '../access.ts';
import type { StoryAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { schema } from '../document/schema.ts';
import { notAllowed } from '../errors.ts';
import { parseInput } from '../input.ts';
import { makeStory } from '../stories/make-story.ts';
import { presentStory } from '../stories/present.ts';
import { planningSchema } from './fields.ts';
import { assigneeOf, tellOfPlan } from './plan.ts';

export const makePitchInput = planningSchema.partial().extend({
  headline: z
    .string()
    .trim()
    .min(1, 'Say in a line what the story is about.')
    .max(300, 'The line has at most 300 characters.'),
  sectionId: z.uuid('must be the id of a section').nullable().optional(),
});

/**
 * A story before there is text. What an editor gives somebody to write is a draft at once; anything else is a pitch
 * until an editor accepts it. Whoever pitches and is no editor means to write it.
 */
export async function makePitch(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const actor = ctx.actor;
  allow(actor, 'create story');
  const { headline, sectionId, assigneeId, dueAt, plannedWords, pitch } = parseInput(makePitchInput, input);
  const isEditor = canHouse(actor, 'plan');
  if (!isEditor && assigneeId && assigneeId !== actor.id)
    throw notAllowed('Only editors give stories to others. Pitch it, and an editor decides.', 'assign');
  if (assigneeId) await assigneeOf(ctx, assigneeId);
  const plan = {
    assigneeId: assigneeId ?? (isEditor ? null : actor.id),
    dueAt: dueAt ?? null,
    plannedWords: plannedWords ?? null,
    pitch: pitch ?? '',
    isPitch: !(isEditor && assigneeId),
  };
  const fields = sectionId ? { sectionId } : {};
  const story = await makeStory(ctx, actor, fields, documentWith(headline), plan);
  await tellOfPlan(ctx, actor, { ...story, assigneeId: null, dueAt: null }, story);
  return presentStory(ctx, story);
}

function documentWith(headline: string) {
  const { nodes } = schema;
  const line = nodes.headline.create(null, schema.text(headline.replaceAll(/\s+/g, ' ')));
  return nodes.doc.create(null, [line, nodes.dek.create(), nodes.paragraph.create()]);
}
