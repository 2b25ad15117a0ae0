import { z } from 'zod';
import { allowStory } from '../access.ts';
import type { StoryAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { fieldsSchema } from './fields.ts';
import { loadStory } from './load.ts';
import { presentStory } from './present.ts';
import { refuseUnknownReferences } from './unknown-references.ts';

export const changeFieldsInput = fieldsSchema.partial().extend({ id: z.uuid() });

/** Changes the named fields and leaves the rest alone, so that two people's changes of two fields both stay. */
export async function changeFields(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, ...given } = parseInput(changeFieldsInput, input);
  const { actor, story } = await loadStory(ctx, id, 'see story');
  const { personIds, ...others } = given;
  if (Object.keys(others).length > 0 || personIds === undefined) allowStory(actor, 'edit story', story);
  if (personIds !== undefined) allowStory(actor, 'add people', story);
  if (given.slug !== undefined && story.firstPublishedAt !== null)
    allowStory(actor, 'change live slug', story);
  await refuseUnknownReferences(ctx.store, given);

  const change = withoutAbsent(given);
  const changed = await ctx.store.stories.changeFields(id, change, ctx.clock.now());
  if (!changed) throw notFound('story');
  ctx.live.fields(id, changed.revision, change, actor.name);
  ctx.live.desk(id);
  return presentStory(ctx, changed);
}
