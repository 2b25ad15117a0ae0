import type { PhotoRow } from '#db/index.ts';
import { auditRow } from '../../audit/row.ts';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';

/** The photo, taken out of the bin if it lies there: for whoever brings its file again, or asks for it. Throws NotFound. */
export async function outOfBin(ctx: Context, photo: PhotoRow): Promise<PhotoRow> {
  if (photo.binnedAt === null) return photo;
  const audit = auditRow(ctx, 'restore photo', { kind: 'photo', id: photo.id }, { fileName: photo.fileName });
  const row = await ctx.store.library.unbin(photo.id, audit);
  if (!row) throw notFound('photo');
  return row;
}
