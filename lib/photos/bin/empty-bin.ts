import { z } from 'zod';
import { allow, signedIn } from '../../access.ts';
import { auditRow } from '../../audit/row.ts';
import type { Context } from '../../context.ts';
import { parseInput } from '../../input.ts';
import { oneAtATime } from '../lane.ts';
import { removeOriginal, removeRenditions } from '../remove-files.ts';
import { daysInBin } from './days.rules.ts';

const day = 24 * 3_600_000;
const atOnce = 50;

/** Empties the bin at once: an admin's. Answers how many photos are gone for good, and how many something keeps. */
export async function emptyBin(ctx: Context, input: unknown): Promise<{ removed: number; kept: number }> {
  parseInput(z.object({}), input);
  allow(signedIn(ctx.actor), 'empty bin');
  return removeBinnedBefore(ctx, ctx.clock.now() + 1);
}

/** What has lain in the bin for its days goes for good; collections that were deleted then go too. */
export async function removeOldFromBin(ctx: Context): Promise<void> {
  const before = ctx.clock.now() - daysInBin * day;
  const { removed, kept } = await removeBinnedBefore(ctx, before);
  const collections = await ctx.store.collections.sweep(before);
  if (removed + kept + collections > 0) ctx.log.info({ removed, kept, collections }, 'emptied the bin');
}

/** A photo that a story has got back meanwhile, or that a hold keeps, stays. */
async function removeBinnedBefore(ctx: Context, before: number): Promise<{ removed: number; kept: number }> {
  let removed = 0;
  const kept = new Set<string>();
  for (;;) {
    const ids = await ctx.store.library.binnedBefore(before, atOnce + kept.size);
    const left = ids.filter((id) => !kept.has(id));
    if (left.length === 0) return { removed, kept: kept.size };
    for (const id of left)
      if (await removeForGood(ctx, id)) removed++;
      else kept.add(id);
  }
}

/** The row, then its files: false when something keeps it. */
async function removeForGood(ctx: Context, id: string): Promise<boolean> {
  const photo = await ctx.store.photos.byId(id);
  if (!photo) return true;
  const { fileName, sha256, creditLine } = photo;
  const subject = { kind: 'photo', id } as const;
  const audit = auditRow(ctx, 'delete photo for good', subject, { fileName, sha256, creditLine });
  if (!(await ctx.store.photos.remove(id, audit)).ok) return false;
  await removeRenditions(ctx.files, id);
  // In the pictures' lane: the same file may be coming in again just now, and its original is this one.
  await oneAtATime(() => removeOriginal(ctx, sha256));
  return true;
}
