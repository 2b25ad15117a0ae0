import { z } from 'zod';
import { allowPhoto } from '../access.ts';
import type { PhotoAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { jobOf } from '../jobs/runner.ts';
import { loadPhoto } from './load.ts';
import { presentPhoto } from './present.ts';
import { printedLine } from './printed-line.ts';

const line = z.string().trim().max(500, 'may have 500 characters');
const description = {
  caption: z.string().trim().max(16_000, 'may have 16,000 characters').optional(),
  alt: z.string().trim().max(2000, 'may have 2,000 characters').optional(),
  creators: z
    .array(line)
    .max(20, 'may name 20 people')
    .transform((names) => names.filter(Boolean))
    .optional(),
  credit: line.optional(),
  copyright: line.optional(),
};
const rights = {
  category: z
    .enum(['agency', 'staff', 'freelance', 'pool', 'handout', 'screengrab', 'social', 'public domain', 'cc'])
    .optional(),
  mandatedCredit: line.optional(),
};
export const changePhotoInput = z.object({ id: z.string(), ...description, ...rights });

/**
 * What a person knows better than the file. Their words are kept as typed and no re-reading overwrites them; the
 * printed line follows. Category and mandated wording are an editor's (NEWSROOM §2). Throws NotFound or NotAllowed.
 */
export async function changePhoto(ctx: Context, input: unknown): Promise<PhotoAnswer> {
  const { id, ...given } = parseInput(changePhotoInput, input);
  const photo = await loadPhoto(ctx, id);
  const change = withoutAbsent(given);
  const fields = Object.keys(change);
  const setsRights = fields.some((field) => field in rights);
  if (setsRights) allowPhoto(ctx.actor, 'set rights', photo);
  if (!setsRights || fields.some((field) => field in description))
    allowPhoto(ctx.actor, 'describe photo', photo);
  if (fields.length === 0) return presentPhoto(ctx, photo);

  const { creditSeparator } = await ctx.store.masthead.settings();
  const row = await ctx.store.photos.change(
    id,
    // A colleague may describe it at the same moment: the line is made of what both wrote.
    (now) => ({
      ...change,
      creditLine: printedLine({ ...now, ...change }, creditSeparator),
      editedFields: [...new Set([...now.editedFields, ...fields])],
      // Never the same twice: renditions name the description they carry by it.
      updatedAt: Math.max(ctx.clock.now(), now.updatedAt + 1),
    }),
    auditRow(ctx, setsRights ? 'set rights' : 'describe photo', { kind: 'photo', id }, change),
  );
  if (!row) throw notFound('photo');
  // Every rendition says whose it is: they are written again with the new words.
  await ctx.store.jobs.add(jobOf(ctx, 'finish photo', { photoId: id }));
  return presentPhoto(ctx, row);
}
