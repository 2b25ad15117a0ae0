import { z } from 'zod';
import type { RepublicationAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { whyNotRepublished } from './republish.rules.ts';

export const readRepublicationInput = z.object({ id: z.uuid() });

/** Whether others may copy the story, from where, and how often they did and were read. */
export async function readRepublication(ctx: Context, input: unknown): Promise<RepublicationAnswer> {
  const { id } = parseInput(readRepublicationInput, input);
  const { story } = await loadStory(ctx, id, 'see story');
  const [settings, sections, partner, counted] = await Promise.all([
    ctx.store.masthead.settings(),
    ctx.store.masthead.sections(),
    story.partnerId ? ctx.store.masthead.partner(story.partnerId) : null,
    ctx.store.republications.of(id),
  ]);
  const section = sections.find((each) => each.id === story.sectionId) ?? null;
  const why = whyNotRepublished({ settings, story, section, partner });
  return {
    offered: why === null && story.path !== null,
    why: why ?? (story.path === null ? 'It is not public.' : null),
    url: why === null && story.path ? `${story.path}/republish` : null,
    views: counted?.views ?? 0,
    reads: counted?.reads ?? 0,
    lastAt: counted?.lastAt ?? null,
  };
}
