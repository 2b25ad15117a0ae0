import { z } from 'zod';
import type { StoredDocument, StoryFields } from '#db/index.ts';
import type { VersionAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { nodeOf } from '../document/parse.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { presentVersion } from './present-version.ts';

export const readVersionInput = z.object({ id: z.uuid(), n: z.coerce.number().int().min(1) });

/** One version with its text and fields as they were; the text in the present schema. */
export async function readVersion(
  ctx: Context,
  input: unknown,
): Promise<VersionAnswer & { document: StoredDocument['doc']; fields: StoryFields }> {
  const { id, n } = parseInput(readVersionInput, input);
  await loadStory(ctx, id, 'see story');
  const version = await ctx.store.versions.byNumber(id, n);
  if (!version) throw notFound('version');
  return {
    ...(await presentVersion(ctx, version)),
    document: nodeOf(version.document).toJSON(),
    fields: version.fields,
  };
}
