import { z } from 'zod';
import type { TopicRow } from '#db/index.ts';
import { allow, signedIn } from '../access.ts';
import type { List, TopicAnswer } from '../answers.ts';
import { auditRow, changeDetail } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict, notFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { slugOf } from '../slug.ts';
import { checkedSlug, countsOf, taken } from './slug-field.ts';

export const createTopicInput = z.object({
  name: z.string().trim().min(1, 'Give the topic a name.').max(80, 'A name has at most 80 characters.'),
  slug: checkedSlug().optional(),
});
export const changeTopicInput = z.object({
  id: z.uuid(),
  name: createTopicInput.shape.name.optional(),
  slug: checkedSlug().optional(),
  description: z.string().trim().max(1000, 'A description has at most 1,000 characters.').optional(),
});
export const removeTopicInput = z.object({ id: z.uuid() });
export const listTopicsInput = z.object({
  q: z.string().trim().max(200).default(''),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** only this topic: one that is known by id alone gets a name so */
  id: z.uuid().optional(),
});

/** Topics by name, each with how many stories name it. */
export async function listTopics(ctx: Context, input: unknown): Promise<List<TopicAnswer>> {
  signedIn(ctx.actor);
  const { id, q, cursor, limit } = parseInput(listTopicsInput, input);
  const page = id
    ? { items: await ctx.store.masthead.topicsByIds([id]), next: null }
    : await ctx.store.masthead.topics({ limit, cursor: cursor ?? null, ...(q ? { q } : {}) });
  const uses = await ctx.store.masthead.uses(
    'topic',
    page.items.map(({ id }) => id),
  );
  const items = page.items.map((row) => ({ ...row, ...countsOf(uses.get(row.id)) }));
  return { items, next: page.next };
}

export async function createTopic(ctx: Context, input: unknown): Promise<TopicRow> {
  allow(ctx.actor, 'add topic');
  const given = parseInput(createTopicInput, input);
  const id = newId(ctx.clock.now());
  const row = {
    id,
    name: given.name,
    slug: given.slug ?? (slugOf(given.name) || `topic-${id.slice(-12)}`),
    description: '',
  };
  const audit = auditRow(ctx, 'create topic', { kind: 'topic', id }, { name: row.name, slug: row.slug });
  if ((await ctx.store.masthead.addTopic(row, audit)) === 'taken') throw taken('topic', row.slug);
  return row;
}

/** A new name, address or description; the former address leads to the new one, for ever. */
export async function changeTopic(ctx: Context, input: unknown): Promise<TopicRow> {
  allow(ctx.actor, 'manage topics');
  const { id, ...given } = parseInput(changeTopicInput, input);
  const change = withoutAbsent(given);
  const [before] = await ctx.store.masthead.topicsByIds([id]);
  const audit = auditRow(ctx, 'change topic', { kind: 'topic', id }, changeDetail(before, change));
  const row = await ctx.store.masthead.changeTopic(id, change, audit);
  if (row === 'taken') throw taken('topic', given.slug ?? '');
  if (!row) throw notFound('topic');
  return row;
}

/** Only a topic that no story names can go. */
export async function removeTopic(ctx: Context, input: unknown): Promise<void> {
  allow(ctx.actor, 'manage topics');
  const { id } = parseInput(removeTopicInput, input);
  const [before] = await ctx.store.masthead.topicsByIds([id]);
  const detail = { before: { name: before?.name, slug: before?.slug }, after: null };
  const audit = auditRow(ctx, 'remove topic', { kind: 'topic', id }, detail);
  const removed = await ctx.store.masthead.removeTopic(id, audit);
  if (removed === 'in use')
    throw conflict(`Stories name “${before?.name}”. Merge it into another topic instead.`);
  if (!removed) throw notFound('topic');
}
