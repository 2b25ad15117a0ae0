import { z } from 'zod';
import type { Context } from '../context.ts';
import { invalid, type NewsroomError } from '../errors.ts';

export const partnerFields = z.object({
  name: z.string().trim().min(1, 'Give the partner a name.').max(120, 'A name has at most 120 characters.'),
  bylineForm: z.string().trim().max(200, 'A byline form has at most 200 characters.'),
  licence: z.string().trim().max(4000, 'A licence paragraph has at most 4,000 characters.'),
  logoPhotoId: z.uuid().nullable(),
  canonical: z.enum(['self', 'origin', 'noindex']),
  photosTravel: z.boolean(),
  republish: z.boolean(),
});

/** A logo is a photo that was uploaded as one: an editorial photo would be printed without its credit. */
export async function refuseUnknownLogo(ctx: Context, logoPhotoId: string | null | undefined): Promise<void> {
  if (!logoPhotoId) return;
  const photo = await ctx.store.photos.byId(logoPhotoId);
  if (photo?.purpose === 'logo') return;
  throw invalid('Upload the logo as a logo first.', { logoPhotoId: 'Upload the logo as a logo first.' });
}

/** The refusal of a name that another partner has: whoever chooses one for a story could not tell them apart. */
export function nameTaken(name: string): NewsroomError {
  const message = `There is a partner named “${name}” already. Give this one another name.`;
  return invalid(message, { name: message });
}
