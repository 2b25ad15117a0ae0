import type { Id } from '#db/index.ts';
import { allowPhoto } from '../../access.ts';
import type { UploadAnswer } from '../../answers.ts';
import type { Context } from '../../context.ts';
import { conflict, invalid, NewsroomError } from '../../errors.ts';
import { loadUpload } from './load.ts';
import { appendPart, bytesHere } from './parts.ts';
import { presentUpload } from './present.ts';
import { inTurn } from './turn.ts';

/**
 * The next part of a file: a body that begins where `Upload-Offset` says. Of a part that is cut off, what came stays. Throws
 * Conflict with the right `offset` when it begins elsewhere, or when another connection goes on meanwhile.
 */
export async function continueUpload(ctx: Context, id: Id, request: Request): Promise<UploadAnswer> {
  const { personId } = await loadUpload(ctx, id);
  allowPhoto(ctx.actor, 'upload photo', { createdBy: personId });
  const said = request.headers.get('upload-offset') ?? '';
  if (!/^\d{1,12}$/.test(said))
    throw invalid('Say in the header Upload-Offset at which byte of the file this part begins.');
  return inTurn(id, async (signal) => {
    const upload = await loadUpload(ctx, id);
    const here = await bytesHere(ctx.files, id);
    if (upload.photoId) throw conflict('This upload is finished.', { offset: upload.bytes });
    if (signal.aborted) throw goesOnElsewhere(here);
    if (Number(said) !== here)
      throw conflict(`The file is here up to byte ${here}: send it from there.`, { offset: here });
    await keep(ctx, upload, request, signal);
    return presentUpload(ctx, { ...upload, touchedAt: ctx.clock.now() });
  });
}

async function keep(
  ctx: Context,
  upload: { id: Id; bytes: number },
  request: Request,
  signal: AbortSignal,
): Promise<void> {
  try {
    if (request.body) await appendPart(ctx.files, upload, request.body, signal);
  } catch (error) {
    throw error instanceof NewsroomError || isOfDisk(error)
      ? error
      : invalid('The connection was cut. What came is kept: go on from there.');
  } finally {
    await ctx.store.uploads.touch(upload.id, ctx.clock.now());
  }
  if (signal.aborted) throw goesOnElsewhere(await bytesHere(ctx.files, upload.id));
}

const goesOnElsewhere = (offset: number) =>
  conflict('This upload goes on over another connection.', { offset });

const isOfDisk = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && ['open', 'write', 'fstat'].includes(String(error.syscall));
