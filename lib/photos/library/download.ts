import type { Readable } from 'node:stream';
import { z } from 'zod';
import { allowPhoto } from '../../access.ts';
import { auditRow } from '../../audit/row.ts';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import { originalKey } from '../keys.ts';
import { loadPhoto } from '../load.ts';

export const downloadInput = z.object({ id: z.uuid() });

/** The original, byte for byte as it came, GPS and all: so it is in the audit. Throws NotFound or NotAllowed. */
export async function downloadOriginal(
  ctx: Context,
  input: unknown,
): Promise<{ fileName: string; type: string; size: number; bytes: Readable }> {
  const photo = await loadPhoto(ctx, parseInput(downloadInput, input).id);
  allowPhoto(ctx.actor, 'download original', photo);
  const key = originalKey(photo.sha256);
  const size = await ctx.files.size(key);
  if (size === null) throw notFound('photo');
  const { fileName, mime: type } = photo;
  await ctx.store.audit.add(
    auditRow(ctx, 'download original', { kind: 'photo', id: photo.id }, { fileName }),
  );
  return { fileName, type, size, bytes: ctx.files.stream(key) };
}
