import { allowPhoto, signedIn } from '../access.ts';
import type { PhotoAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { presentPhoto } from './present.ts';
import { receivePhoto } from './receive.ts';
import { takeIn } from './take-in.ts';

/**
 * A photo from a form's field `file`, with `purpose` "editorial" (the default) or "logo". `isNew` is false when the
 * same bytes were here already. Throws SignInFirst before a byte is read, then Invalid or TooLarge with one sentence.
 */
export async function uploadPhoto(
  ctx: Context,
  request: Request,
): Promise<{ answer: PhotoAnswer; isNew: boolean }> {
  const actor = signedIn(ctx.actor);
  allowPhoto(actor, 'upload photo', { createdBy: actor.id });
  const { photo, isNew } = await takeIn(ctx, actor, await receivePhoto(ctx, request));
  return { answer: await presentPhoto(ctx, photo), isNew };
}
