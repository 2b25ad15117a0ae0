import { z } from 'zod';
import type { TopicRow } from '#db/index.ts';
import { allow, signedIn } from '../access.ts';
import type { List } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { slugOf } from '../slug.ts';
import { checkedSlug, taken } from './slug-field.ts';

export const createTopicInput = z.object({
  name: z.string().trim().min(1, 'Give the topic a name.').max(80, 'A name has at most 80 characters.'),
  slug: checkedSlug().optional(),
});
export const listTopicsInput = z.object({
  q: z.string().trim().max(200).default(''),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export async function listTopics(ctx: Context, input: unknown): Promise<List<TopicRow>> {
  signedIn(ctx.actor);
  const { q, cursor, limit } = parseInput(listTopicsInput, input);
  return ctx.store.masthead.topics({ limit, cursor: cursor ?? null, ...(q ? { q } : {}) });
}

export async function createTopic(ctx: Context, input: unknown): Promise<TopicRow> {
  allow(ctx.actor, 'add topic');
  const given = parseInput(createTopicInput, input);
  const id = newId(ctx.clock.now());
  const row = { id, name: given.name, slug: given.slug ?? (slugOf(given.name) || `topic-${id.slice(-12)}`), description: '' };
  const audit = auditRow(ctx, 'create topic', { kind: 'topic', id }, { name: row.name, slug: row.slug });
  if ((await ctx.store.masthead.addTopic(row, audit)) === 'taken') throw taken('topic', row.slug);
  return row;
}
