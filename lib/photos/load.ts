import type { Id, PhotoRow } from '#db/index.ts';
import { signedIn } from '../access.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';

/** The photo, or NotFound; strangers are asked to sign in before they learn whether it exists. */
export async function loadPhoto(ctx: Context, id: Id): Promise<PhotoRow> {
  signedIn(ctx.actor);
  const photo = await ctx.store.photos.byId(id);
  if (!photo) throw notFound('photo');
  return photo;
}
