import type { Context } from '../../context.ts';
import { parseInput } from '../../input.ts';
import { loadUpload } from './load.ts';
import { removeParts } from './parts.ts';
import { uploadInput } from './read-uploads.ts';
import { inTurn } from './turn.ts';

/** Throws away what came of a file. The photo of a finished one stays. Throws NotFound. */
export async function stopUpload(ctx: Context, input: unknown): Promise<null> {
  const { id } = parseInput(uploadInput, input);
  await loadUpload(ctx, id);
  await inTurn(id, async () => {
    await ctx.store.uploads.remove(id);
    await removeParts(ctx.files, id);
  });
  return null;
}
