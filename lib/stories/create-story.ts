import { z } from 'zod';
import { allow } from '../access.ts';
import type { StoryAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseDocument } from '../document/parse.ts';
import { emptyDocument } from '../document/schema.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { fieldsSchema } from './fields.ts';
import { makeStory } from './make-story.ts';
import { presentStory } from './present.ts';

/** Any field may come with the first request, so that a script needs one call for a story. */
export const createStoryInput = fieldsSchema.partial().extend({ document: z.unknown().optional() });

/** A new draft of the actor's, bylined with their own author record where they have one. */
export async function createStory(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const actor = ctx.actor;
  allow(actor, 'create story');
  const { document, ...given } = parseInput(createStoryInput, input ?? {});
  const node = document === undefined ? emptyDocument() : parseDocument(document);
  return presentStory(ctx, await makeStory(ctx, actor, withoutAbsent(given), node));
}
