import type { Id } from '#db/index.ts';
import type { Context } from '../context.ts';
import type { Files } from '../files.ts';
import { originalKey, renditionKey } from './keys.ts';
import { formats } from './ladder.rules.ts';

/** Removes these widths in every format; what is not there is no fault. */
export async function removeRenditions(files: Files, id: Id, widths: number[]): Promise<void> {
  for (const width of new Set(widths))
    for (const format of formats) await files.remove(renditionKey(id, width, format));
}

/** Removes an original that no photo has any more: a logo and an editorial photo may share their bytes. */
export async function removeOriginal(ctx: Pick<Context, 'store' | 'files'>, sha256: string): Promise<void> {
  const holders = await Promise.all([
    ctx.store.photos.bySha256(sha256, 'editorial'),
    ctx.store.photos.bySha256(sha256, 'logo'),
  ]);
  if (holders.every((photo) => photo === null)) await ctx.files.remove(originalKey(sha256));
}
