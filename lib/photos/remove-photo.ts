import { z } from 'zod';
import type { PhotoRow } from '#db/index.ts';
import { allowPhoto, signedIn } from '../access.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { refuseHeld } from '../holds/refuse-held.ts';
import { parseInput } from '../input.ts';
import { oneAtATime } from './lane.ts';
import { loadPhoto } from './load.ts';
import { removeOriginal, removeRenditions } from './remove-files.ts';
import { namesOfUses, usesSeenBy } from './uses.ts';

const Input = z.object({ id: z.string() });

/**
 * Puts a photo into the bin, where it can be brought back from for 30 days; a logo, of which there is no bin, is deleted
 * with its files. Throws Conflict with the stories that use it, which must let go of it first.
 */
export async function removePhoto(ctx: Context, input: unknown): Promise<null> {
  const { id } = parseInput(Input, input);
  const photo = await loadPhoto(ctx, id);
  allowPhoto(ctx.actor, 'delete photo', photo);
  await refuseLogo(ctx, photo);
  const subject = { kind: 'photo', id } as const;
  const detail = { fileName: photo.fileName, sha256: photo.sha256, creditLine: photo.creditLine };
  const audit = auditRow(ctx, 'delete photo', subject, detail);
  const isLogo = photo.purpose === 'logo';
  const removed = isLogo
    ? await ctx.store.photos.remove(id, audit)
    : await ctx.store.library.bin(id, signedIn(ctx.actor).id, ctx.clock.now(), audit);
  if (!removed.ok) {
    await refuseHeld(ctx, 'photo', id, 'deleted');
    if (removed.uses.length === 0)
      throw conflict(
        'A version of a story under legal hold has this photo: it stays until the hold is lifted.',
      );
    const { seen, unseen } = await usesSeenBy(ctx, removed.uses);
    throw conflict(`The photo is in use and stays: ${namesOfUses(seen, unseen)}. Take it out there first.`, {
      uses: seen,
    });
  }
  if (!isLogo) return null;
  await removeRenditions(ctx.files, id);
  // In the pictures' lane: the same file may be coming in again just now, and its original is this one.
  await oneAtATime(() => removeOriginal(ctx, photo.sha256));
  return null;
}

async function refuseLogo(ctx: Context, photo: PhotoRow): Promise<void> {
  if (photo.purpose !== 'logo' || !(await ctx.store.shelf.showsPhoto(photo.id))) return;
  const { items } = await ctx.store.masthead.partners({ limit: 100 });
  const partner = items.find(({ logoPhotoId }) => logoPhotoId === photo.id);
  throw conflict(
    `This is the logo of ${partner?.name ?? 'a partner'} and stays. Give the partner another one first.`,
  );
}
