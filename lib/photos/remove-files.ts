import type { Id, PhotoRow, Rendition } from '#db/index.ts';
import type { Context } from '../context.ts';
import type { Files } from '../files.ts';
import { originalKey, renditionFolder, renditionKey } from './keys.ts';

/** Removes every rendition that the photo has or had; none there is no fault. */
export const removeRenditions = (files: Files, id: Id): Promise<void> =>
  files.removeFolder(renditionFolder(id));

/** Removes those of `former` that the photo no longer has and no edition prints. */
export async function removeReplaced(
  { store, files }: Pick<Context, 'store' | 'files'>,
  former: Rendition[],
  photo: PhotoRow,
): Promise<void> {
  const printed = await store.shelf.printedRenditions(photo.id);
  const kept = new Set(
    [...photo.renditions, ...photo.cuts, ...printed].map((file) => renditionKey(photo.id, file)),
  );
  for (const key of former.map((file) => renditionKey(photo.id, file)))
    if (!kept.has(key)) await files.remove(key);
}

/** Removes an original that no photo has any more: a logo and an editorial photo may share their bytes. */
export async function removeOriginal(ctx: Pick<Context, 'store' | 'files'>, sha256: string): Promise<void> {
  const holders = await Promise.all([
    ctx.store.photos.bySha256(sha256, 'editorial'),
    ctx.store.photos.bySha256(sha256, 'logo'),
  ]);
  if (holders.every((photo) => photo === null)) await ctx.files.remove(originalKey(sha256));
}
