import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { allowPhoto, signedIn } from '../../access.ts';
import type { PhotoAnswer } from '../../answers.ts';
import type { Context } from '../../context.ts';
import { invalid, NewsroomError, tooMuch } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import { presentPhoto } from '../present.ts';
import { type Incoming, keepFile, nameFrom, refuseTooLarge } from '../receive.ts';
import { takeIn } from '../take-in.ts';
import { fileNameIn } from './addresses.rules.ts';
import { fetchFile } from './fetch-file.ts';

export const photoByUrlInput = z.object({
  url: z
    .string(
      'Send the photo as a form (multipart/form-data) with the file in its field "file", or its address as JSON: {"url": "https://…"}.',
    )
    .trim()
    .min(1)
    .max(2000),
  purpose: z.enum(['editorial', 'logo']).default('editorial'),
});

/** So many at once: other servers' slowness must not use up this one. */
const mostAtOnce = 4;
let underWay = 0;

/**
 * A photo that the server fetches from another (issue "In"), taken in as any other. Throws Invalid, TooLarge or TooMuch with one
 * sentence.
 */
export async function photoByUrl(
  ctx: Context,
  input: unknown,
): Promise<{ answer: PhotoAnswer; isNew: boolean }> {
  const { url, purpose } = parseInput(photoByUrlInput, input);
  const actor = signedIn(ctx.actor);
  allowPhoto(actor, 'upload photo', { createdBy: actor.id });
  if (underWay >= mostAtOnce)
    throw tooMuch('The newsroom is fetching other pictures just now. Try again in a few seconds.', 5);
  underWay += 1;
  try {
    const incoming = await fetched(ctx, url);
    const { photo, isNew } = await takeIn(ctx, actor, { ...incoming, purpose });
    return { answer: await presentPhoto(ctx, photo), isNew };
  } finally {
    underWay -= 1;
  }
}

async function fetched(ctx: Context, address: string): Promise<Omit<Incoming, 'purpose'>> {
  const place = path.join(ctx.files.temporaryFolder, crypto.randomUUID());
  const { answer, url, stop } = await fetchFile(ctx.config, address);
  try {
    refuseTooLarge(Number(answer.headers['content-length'] ?? 0));
    const kept = await keepFile(answer, place, nameFrom(fileNameIn(url)));
    await refusePage(place);
    return { ...kept, sourceUrl: withoutFragment(address) };
  } catch (error) {
    await rm(place, { force: true });
    throw error instanceof NewsroomError
      ? error
      : invalid('The picture stopped coming before it was whole. Try again.');
  } finally {
    stop();
  }
}

/** People copy the address of the page on which they see the picture. */
async function refusePage(place: string): Promise<void> {
  const file = await open(place);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    if (
      /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)\b/i.test(
        buffer.toString('latin1', 0, bytesRead),
      )
    )
      throw invalid(
        'The address leads to a page and not to a picture. Open the picture by itself and copy the address that it has there.',
      );
  } finally {
    await file.close();
  }
}

const withoutFragment = (address: string): string => {
  const url = new URL(address);
  url.hash = '';
  return url.href;
};
