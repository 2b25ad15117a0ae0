import { z } from 'zod';
import { signedIn } from '../../access.ts';
import type { List, UploadAnswer } from '../../answers.ts';
import type { Context } from '../../context.ts';
import { parseInput } from '../../input.ts';
import { loadUpload } from './load.ts';
import { presentUpload } from './present.ts';

export const uploadInput = z.object({ id: z.string() });

/** How much of a file is here. Throws NotFound. */
export async function readUpload(ctx: Context, input: unknown): Promise<UploadAnswer> {
  const { id } = parseInput(uploadInput, input);
  return presentUpload(ctx, await loadUpload(ctx, id));
}

/** The person's files that were begun and not finished; there are never more than begin-upload.ts allows. */
export async function listUploads(ctx: Context): Promise<List<UploadAnswer>> {
  const open = await ctx.store.uploads.openOf(signedIn(ctx.actor).id);
  return { items: await Promise.all(open.map((row) => presentUpload(ctx, row))), next: null };
}
