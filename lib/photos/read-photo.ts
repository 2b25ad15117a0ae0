import { z } from 'zod';
import { allowPhoto } from '../access.ts';
import type { PhotoAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { factsOfRow } from './cleaned-photo.ts';
import { tidyParts } from './credit/parts.ts';
import { cleanedCaption } from './describe.ts';
import { loadPhoto } from './load.ts';
import { blocksIn, factsOf, sourcesOf } from './metadata/read.ts';
import { presentPhoto } from './present.ts';

const Input = z.object({ id: z.string() });

/** One photo with every raw metadata value as it was read from the file. Throws NotFound. */
export async function readPhoto(ctx: Context, input: unknown): Promise<PhotoAnswer> {
  const { id } = parseInput(Input, input);
  const photo = await loadPhoto(ctx, id);
  allowPhoto(ctx.actor, 'see photos', photo);
  const now = ctx.clock.now();
  const facts = factsOfRow(photo, now);
  const { caption } = cleanedCaption(
    { ...facts, caption: photo.caption },
    { creators: photo.creators, chain: tidyParts(photo.credit), mandated: photo.mandatedCredit },
    'all',
  );
  return {
    ...(await presentPhoto(ctx, photo)),
    raw: photo.raw,
    sources: sourcesOf(blocksIn(photo.raw), factsOf(blocksIn(photo.raw), now), now),
    captionSuggestion: caption === photo.caption ? null : caption,
  };
}
