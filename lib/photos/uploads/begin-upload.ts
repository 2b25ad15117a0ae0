import { z } from 'zod';
import type { UploadLimits } from '#db/index.ts';
import { allowPhoto, signedIn } from '../../access.ts';
import type { BegunUploadAnswer } from '../../answers.ts';
import type { Context } from '../../context.ts';
import { tooMuch } from '../../errors.ts';
import { newId } from '../../ids.ts';
import { parseInput } from '../../input.ts';
import { kindOf } from '../kind.ts';
import { presentPhoto } from '../present.ts';
import { nameFrom, refuseTooLarge } from '../receive.ts';
import { presentUpload } from './present.ts';

export const beginUploadInput = z.object({
  fileName: z.string().max(500),
  bytes: z.number().int().min(0),
  modifiedAt: z.number().int().min(0).nullish(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'This is no SHA-256: write it as 64 small hexadecimal digits.')
    .nullish(),
  purpose: z.enum(['editorial', 'logo']).default('editorial'),
});

/** A person sends two or three at once; the rest are those that were cut off. */
const limits: UploadLimits = { ofPerson: 50, bytesOfAll: 4 * 1024 ** 3 };

/**
 * Begins a file that will come in parts, or goes on with the one that the same person began. Throws Invalid or TooLarge for
 * what no part could make good, and TooMuch with what to do.
 */
export async function beginUpload(
  ctx: Context,
  input: unknown,
  allowed: UploadLimits = limits,
): Promise<BegunUploadAnswer> {
  const { fileName, bytes, modifiedAt, sha256, purpose } = parseInput(beginUploadInput, input);
  const actor = signedIn(ctx.actor);
  allowPhoto(actor, 'upload photo', { createdBy: actor.id });
  if (bytes === 0) kindOf(new Uint8Array());
  refuseTooLarge(bytes);
  const photo = sha256 ? await ctx.store.photos.bySha256(sha256, purpose) : null;
  if (photo) return { upload: null, photo: await presentPhoto(ctx, photo) };
  const now = ctx.clock.now();
  const begun = await ctx.store.uploads.begin(
    {
      id: newId(now),
      personId: actor.id,
      purpose,
      fileName: nameFrom(fileName),
      bytes,
      modifiedAt: modifiedAt ?? null,
      sha256: sha256 ?? null,
      photoId: null,
      createdAt: now,
      touchedAt: now,
    },
    allowed,
  );
  if (begun.outcome === 'too many')
    throw tooMuch(`You have ${allowed.ofPerson} uploads under way. Finish or cancel some of them first.`, 30);
  if (begun.outcome === 'too much')
    throw tooMuch('The newsroom is taking in as many photos as it has room for. Try again in a minute.', 60);
  return { upload: await presentUpload(ctx, begun.upload), photo: null };
}
