import type { Id, UploadRow } from '#db/index.ts';
import { allowPhoto, signedIn } from '../../access.ts';
import type { PhotoAnswer } from '../../answers.ts';
import type { Context } from '../../context.ts';
import { conflict, invalid } from '../../errors.ts';
import { loadPhoto } from '../load.ts';
import { presentPhoto } from '../present.ts';
import { takeIn } from '../take-in.ts';
import { loadUpload } from './load.ts';
import { bytesHere, hashOfParts, placeOf, removeParts } from './parts.ts';
import { inTurn } from './turn.ts';

/**
 * Makes the photo of a file that is here whole, exactly as an upload in one piece does. Asked again, it answers the same
 * photo. Throws Conflict with the `offset` while parts are missing; a refused file is gone with its upload.
 */
export async function finishUpload(ctx: Context, id: Id): Promise<{ answer: PhotoAnswer; isNew: boolean }> {
  const actor = signedIn(ctx.actor);
  allowPhoto(actor, 'upload photo', { createdBy: (await loadUpload(ctx, id)).personId });
  return inTurn(id, async () => {
    const upload = await loadUpload(ctx, id);
    if (upload.photoId)
      return { answer: await presentPhoto(ctx, await loadPhoto(ctx, upload.photoId)), isNew: false };
    const here = await bytesHere(ctx.files, id);
    if (here < upload.bytes)
      throw conflict(`The file is here up to byte ${here}: send the rest first.`, { offset: here });
    try {
      const { fileName, bytes, purpose } = upload;
      const sha256 = await wholeHash(ctx, upload);
      const incoming = { path: placeOf(ctx.files, id), fileName, bytes, purpose, sha256 };
      const { photo, isNew } = await takeIn(ctx, actor, incoming);
      await ctx.store.uploads.finish(id, photo.id, ctx.clock.now());
      return { answer: await presentPhoto(ctx, photo), isNew };
    } catch (error) {
      await ctx.store.uploads.remove(id);
      await removeParts(ctx.files, id);
      throw error;
    }
  });
}

async function wholeHash({ files }: Context, { id, sha256 }: UploadRow): Promise<string> {
  const came = await hashOfParts(files, id);
  if (sha256 !== null && sha256 !== came)
    throw invalid('The file is not what it was when the upload began. Choose it again.');
  return came;
}
