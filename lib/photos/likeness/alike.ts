import { z } from 'zod';
import type { Id, PhotoPair } from '#db/index.ts';
import { allowPhoto } from '../../access.ts';
import type { AlikeAnswer, List, PhotoPairAnswer, SmallPhoto } from '../../answers.ts';
import { auditRow } from '../../audit/row.ts';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import { listInput, sliceOf } from '../../list-input.ts';
import { loadPhoto } from '../load.ts';
import { presentSmall } from '../present-small.ts';

export const likenessesInput = z.object({ id: z.uuid() });
export const photoPairsInput = z.object({ cursor: listInput.cursor, limit: listInput.limit });
export const tellApartInput = z.object({ id: z.uuid(), otherId: z.uuid() });

/** Photos that look the same as this one, whatever their size and format, nearest first. Throws NotFound. */
export async function likenesses(ctx: Context, input: unknown): Promise<List<AlikeAnswer>> {
  const photo = await loadPhoto(ctx, parseInput(likenessesInput, input).id);
  allowPhoto(ctx.actor, 'see photos', photo);
  return { items: await alikeOf(ctx, photo.id), next: null };
}

/** The same for a presenter. Whoever calls has asked who may see it. */
export async function alikeOf(ctx: Context, id: Id): Promise<AlikeAnswer[]> {
  const pairs = await ctx.store.library.likeThis(id);
  if (pairs.length === 0) return [];
  const small = await smallOf(ctx, pairs);
  return pairs.flatMap(({ laterId, earlierId, distance }) => {
    const photo = small.get(laterId === id ? earlierId : laterId);
    return photo ? [{ photo, distance }] : [];
  });
}

/** Pairs of photos that look the same and that nobody has told apart, the last found first. */
export async function photoPairs(ctx: Context, input: unknown): Promise<List<PhotoPairAnswer>> {
  const asked = parseInput(photoPairsInput, input);
  allowPhoto(ctx.actor, 'see photos', { createdBy: '' });
  const { items, next } = await ctx.store.library.pairs(sliceOf(asked));
  const small = await smallOf(ctx, items);
  const answers = items.flatMap(({ laterId, earlierId, distance, foundAt }) => {
    const [later, earlier] = [small.get(laterId), small.get(earlierId)];
    return later && earlier ? [{ later, earlier, distance, foundAt }] : [];
  });
  return { items: answers, next };
}

/** Says that two photos that look the same are not: they are named no more. Throws NotFound or NotAllowed. */
export async function tellApart(ctx: Context, input: unknown): Promise<null> {
  const { id, otherId } = parseInput(tellApartInput, input);
  const photo = await loadPhoto(ctx, id);
  allowPhoto(ctx.actor, 'describe photo', photo);
  const audit = auditRow(ctx, 'tell photos apart', { kind: 'photo', id }, { otherId });
  const told = await ctx.store.library.tellApart(id, otherId, ctx.actor.id, audit);
  if (!told) throw notFound('likeness');
  return null;
}

async function smallOf(ctx: Context, pairs: PhotoPair[]): Promise<Map<Id, SmallPhoto>> {
  const ids = [...new Set(pairs.flatMap(({ laterId, earlierId }) => [laterId, earlierId]))];
  const small = await presentSmall(ctx, await ctx.store.photos.byIds(ids));
  return new Map(small.map((photo) => [photo.id, photo]));
}
