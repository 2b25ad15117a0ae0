import type { Id, UploadRow } from '#db/index.ts';
import { signedIn } from '../../access.ts';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';

/** The person's own upload; another's does not exist for them. Throws SignInFirst or NotFound. */
export async function loadUpload(ctx: Context, id: Id): Promise<UploadRow> {
  const actor = signedIn(ctx.actor);
  const upload = await ctx.store.uploads.byId(id);
  if (!upload || upload.personId !== actor.id) throw notFound('upload');
  return upload;
}
