import { z } from 'zod';
import type { CollectionRow, Id } from '#db/index.ts';
import { allow, canHouse, signedIn } from '../../access.ts';
import type { CollectedAnswer, CollectionAnswer, List } from '../../answers.ts';
import { auditRow } from '../../audit/row.ts';
import type { Actor, Context } from '../../context.ts';
import { conflict, invalid, notAllowed, notFound } from '../../errors.ts';
import { newId } from '../../ids.ts';
import { parseInput } from '../../input.ts';
import { listInput, sliceOf } from '../../list-input.ts';
import { namesOf, presentSmall } from '../present-small.ts';

const mostPhotos = 5_000;
const mostAtOnce = 500;

const name = z
  .string()
  .trim()
  .min(1, 'Give the collection a name.')
  .max(80, 'A name of a collection has at most 80 characters.');
const photoIds = z
  .array(z.uuid())
  .min(1, 'Choose at least one photo.')
  .max(mostAtOnce, `At most ${mostAtOnce} photos at once.`);

export const listCollectionsInput = z.object({ ...listInput, photo: z.uuid().optional() });
export const addCollectionInput = z.object({ name, photoIds: photoIds.optional() });
export const collectionInput = z.object({ id: z.uuid() });
export const changeCollectionInput = z.object({ id: z.uuid(), name });
export const collectInput = z.object({ id: z.uuid(), photoIds });

/** Collections, last changed first; with `photo` those that have it, by name. */
export async function listCollections(ctx: Context, input: unknown): Promise<List<CollectionAnswer>> {
  const { photo, ...asked } = parseInput(listCollectionsInput, input);
  const actor = signedIn(ctx.actor);
  const { collections } = ctx.store;
  const { items, next } = photo
    ? { items: (await collections.having(photo)).map((row) => ({ ...row, ...unseen })), next: null }
    : await collections.list(sliceOf(asked));
  const rows = await ctx.store.photos.byIds([...new Set(items.flatMap(({ coverIds }) => coverIds))]);
  const covers = new Map((await presentSmall(ctx, rows)).map((cover) => [cover.id, cover]));
  const nameOf = await namesOf(
    ctx,
    items.map((row) => row.createdBy),
  );
  const answers = items.map(({ coverIds, ...row }) => ({
    ...answerOf(actor, row, nameOf),
    photos: row.photos,
    covers: coverIds.flatMap((id) => covers.get(id) ?? []),
  }));
  return { items: answers, next };
}

const unseen = { photos: 0, coverIds: [] as Id[] };

/** Makes a collection, with photos in it where some are named. */
export async function addCollection(ctx: Context, input: unknown): Promise<CollectionAnswer> {
  const { name, photoIds } = parseInput(addCollectionInput, input);
  const actor = signedIn(ctx.actor);
  allow(actor, 'keep collections');
  if (photoIds) await refuseUnknown(ctx, photoIds);
  const now = ctx.clock.now();
  const row: CollectionRow = {
    id: newId(now),
    name,
    createdBy: actor.id,
    createdAt: now,
    updatedAt: now,
    removedAt: null,
  };
  await ctx.store.collections.add(row, audit(ctx, 'add collection', row, {}));
  if (photoIds) await put(ctx, actor, row, photoIds);
  return presentCollection(ctx, row);
}

/** Renames one: its maker's, or an editor's. Throws NotFound or NotAllowed. */
export async function changeCollection(ctx: Context, input: unknown): Promise<CollectionAnswer> {
  const { id, name } = parseInput(changeCollectionInput, input);
  const before = await toChange(ctx, id);
  return changed(ctx, before, { name }, 'rename collection');
}

/** Deletes one, not its photos; it can be brought back for 30 days. */
export async function removeCollection(ctx: Context, input: unknown): Promise<null> {
  const before = await toChange(ctx, parseInput(collectionInput, input).id);
  await changed(ctx, before, { removedAt: ctx.clock.now() }, 'remove collection');
  return null;
}

/** Brings a deleted one back with its photos. Throws NotFound once it is gone for good. */
export async function restoreCollection(ctx: Context, input: unknown): Promise<CollectionAnswer> {
  const before = await toChange(ctx, parseInput(collectionInput, input).id, true);
  return changed(ctx, before, { removedAt: null }, 'restore collection');
}

/** Puts photos in, in this order; the last one stands first. */
export async function collect(ctx: Context, input: unknown): Promise<CollectedAnswer> {
  const { id, photoIds } = parseInput(collectInput, input);
  const actor = signedIn(ctx.actor);
  allow(actor, 'keep collections');
  const collection = await load(ctx, id);
  await refuseUnknown(ctx, photoIds);
  return { changed: await put(ctx, actor, collection, photoIds) };
}

/** Takes photos out; they stay in the library. */
export async function takeOut(ctx: Context, input: unknown): Promise<CollectedAnswer> {
  const { id, photoIds } = parseInput(collectInput, input);
  allow(signedIn(ctx.actor), 'keep collections');
  const collection = await load(ctx, id);
  const row = audit(ctx, 'take out of collection', collection, { photoIds });
  return { changed: await ctx.store.collections.takeOut(id, photoIds, ctx.clock.now(), row) };
}

async function put(ctx: Context, actor: Actor, collection: CollectionRow, ids: Id[]): Promise<number> {
  const row = audit(ctx, 'put into collection', collection, { photoIds: ids });
  const done = await ctx.store.collections.put(
    collection.id,
    ids,
    actor.id,
    ctx.clock.now(),
    mostPhotos,
    row,
  );
  if (done === 'full')
    throw conflict(
      `A collection holds at most ${mostPhotos.toLocaleString('en')} photos. Begin another one.`,
    );
  return done;
}

async function refuseUnknown(ctx: Context, ids: Id[]): Promise<void> {
  const found = await ctx.store.photos.byIds(ids);
  const usable = found.filter(({ purpose, binnedAt }) => purpose === 'editorial' && binnedAt === null);
  if (usable.length < new Set(ids).size)
    throw invalid('Some of these photos are gone or in the bin. Load the library again.', {
      photoIds: 'Some of these photos are gone or in the bin.',
    });
}

async function load(ctx: Context, id: Id, alsoRemoved = false): Promise<CollectionRow> {
  const row = await ctx.store.collections.byId(id);
  if (!row || (row.removedAt !== null && !alsoRemoved)) throw notFound('collection');
  return row;
}

async function toChange(ctx: Context, id: Id, alsoRemoved = false): Promise<CollectionRow> {
  const actor = signedIn(ctx.actor);
  allow(actor, 'keep collections');
  const row = await load(ctx, id, alsoRemoved);
  if (!mayChange(actor, row))
    throw notAllowed('Only who made a collection, or an editor, changes it.', 'manage collections');
  return row;
}

async function changed(
  ctx: Context,
  before: CollectionRow,
  change: Partial<Pick<CollectionRow, 'name' | 'removedAt'>>,
  action: string,
): Promise<CollectionAnswer> {
  const row = audit(ctx, action, before, 'name' in change ? { before: before.name, after: change.name } : {});
  const after = await ctx.store.collections.change(before.id, change, ctx.clock.now(), row);
  if (!after) throw notFound('collection');
  return presentCollection(ctx, after);
}

const mayChange = (actor: Actor, row: CollectionRow) =>
  row.createdBy === actor.id || canHouse(actor, 'manage collections');

const audit = (ctx: Context, action: string, row: CollectionRow, detail: Record<string, unknown>) =>
  auditRow(ctx, action, { kind: 'collection', id: row.id }, { name: row.name, ...detail });

async function presentCollection(ctx: Context, row: CollectionRow): Promise<CollectionAnswer> {
  const photos = await ctx.store.library.count({ collectionId: row.id }, mostPhotos);
  const nameOf = await namesOf(ctx, [row.createdBy]);
  return { ...answerOf(signedIn(ctx.actor), row, nameOf), photos, covers: [] };
}

const answerOf = (actor: Actor, row: CollectionRow, nameOf: Map<Id, string>) => ({
  id: row.id,
  name: row.name,
  createdBy: nameOf.get(row.createdBy) ?? '',
  updatedAt: row.updatedAt,
  mayKeep: canHouse(actor, 'keep collections'),
  mayChange: canHouse(actor, 'keep collections') && mayChange(actor, row),
});
