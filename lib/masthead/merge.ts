import { z } from 'zod';
import type { Id } from '#db/index.ts';
import { allow } from '../access.ts';
import type { MergeAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';

export const mergeInput = z.object({ id: z.uuid(), into: z.uuid('Choose the one to keep.') });

/** Two topics that are one: every story, edition, page and address of `id` is `into`'s, in one transaction. */
export async function mergeTopics(ctx: Context, input: unknown): Promise<MergeAnswer> {
  allow(ctx.actor, 'manage topics');
  return merge(ctx, 'topic', parseInput(mergeInput, input), (ids) => ctx.store.masthead.topicsByIds(ids));
}

/** The same for an author who is there twice. Who signs with the duplicate signs with the one that is kept. */
export async function mergeAuthors(ctx: Context, input: unknown): Promise<MergeAnswer> {
  allow(ctx.actor, 'manage authors');
  return merge(ctx, 'author', parseInput(mergeInput, input), (ids) => ctx.store.masthead.authorsByIds(ids));
}

async function merge(
  ctx: Context,
  kind: 'author' | 'topic',
  { id, into }: { id: Id; into: Id },
  find: (ids: Id[]) => Promise<{ id: Id; name: string; slug: string }[]>,
): Promise<MergeAnswer> {
  if (id === into) throw invalid(`A ${kind} cannot be merged into itself.`, { into: 'Choose another one.' });
  const found = await find([id, into]);
  const [from, to] = [id, into].map((wanted) => found.find((each) => each.id === wanted));
  if (!from || !to) throw notFound(kind);
  const at = ctx.clock.now();
  const merged = await ctx.store.masthead.merge({
    kind,
    from: id,
    into,
    at,
    audit: auditRow(
      ctx,
      `merge ${kind}s`,
      { kind, id: into },
      { before: { name: from.name, slug: from.slug }, after: { name: to.name, slug: to.slug }, from: id },
    ),
  });
  if (!merged) throw notFound(kind);
  ctx.live.desk(into);
  return { id: into, name: to.name, stories: merged.stories };
}
