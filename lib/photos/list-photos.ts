import { z } from 'zod';
import type { LibraryFilter } from '#db/index.ts';
import { allowPhoto, signedIn } from '../access.ts';
import type { LibraryAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { beginOfDay } from '../day.ts';
import { parseInput } from '../input.ts';
import {
  librarySorts,
  photoCategories,
  photoRightsNow,
  photoShapes,
  photoUses,
} from './library/filter.rules.ts';
import { bitOf, colours } from './likeness/colours.rules.ts';
import { presentPhotos } from './present.ts';

/** Words as an address has them: "landscape,square". */
const some = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .string()
    .transform((list) => list.split(',').filter(Boolean))
    .pipe(z.array(z.enum(words)))
    .optional();
const name = z.string().trim().max(200, 'may have 200 characters').optional();
const day = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2})?$/, 'is a day like 2026-05-03')
  .optional();
const yes = z.literal('yes').optional();

export const listPhotosInput = z.object({
  q: z.string().trim().max(300).default(''),
  creator: name,
  agency: name,
  /** a licensor, or a condition of the licence */
  licence: name,
  takenFrom: day,
  /** the last day, with all of it */
  takenTo: day,
  uploadedFrom: day,
  uploadedTo: day,
  use: z.enum(photoUses).optional(),
  right: z.enum(photoRightsNow).optional(),
  category: some(photoCategories),
  shape: some(photoShapes),
  colour: some(colours),
  collection: z.uuid().optional(),
  /** only what the asker brought */
  mine: yes,
  /** only what lies in the bin */
  bin: yes,
  sort: z.enum(librarySorts).default('newest'),
  cursor: z.string().max(500).nullish(),
  limit: z.coerce.number().int().min(1).max(100).default(40),
});

/** Further no list counts: nobody reads so many. */
export const mostCounted = 100_000;

/** The library by any of its filters, newest first unless a sort is given. Logos are not in it. */
export async function listPhotos(ctx: Context, input: unknown): Promise<LibraryAnswer> {
  const asked = parseInput(listPhotosInput, input);
  allowPhoto(ctx.actor, 'see photos', { createdBy: '' });
  const { zone } = await ctx.store.masthead.settings();
  const filter = filterOf(ctx, asked, zone);
  const { cursor = null, limit, sort } = asked;
  const page = await ctx.store.photos.list({ ...filter, cursor, limit, sort });
  const total = cursor ? null : await ctx.store.library.count(filter, mostCounted);
  return { items: await presentPhotos(ctx, page.items), next: page.next, total };
}

function filterOf(ctx: Context, asked: z.output<typeof listPhotosInput>, zone: string): LibraryFilter {
  const names = (['creator', 'agency', 'licence'] as const).flatMap((kind) => {
    const named = asked[kind];
    return named ? [{ kind, name: named }] : [];
  });
  const from = (text: string | undefined) => (text ? beginOfDay(text, zone) : undefined);
  const after = (text: string | undefined) => (text ? beginOfDay(text, zone, 1) : undefined);
  const { use, right, category, shape, colour, collection } = asked;
  const filter = {
    q: asked.q || undefined,
    names: names.length > 0 ? names : undefined,
    categories: category,
    shapes: shape,
    colours: colour?.reduce((bits, each) => bits | bitOf(each), 0),
    takenFrom: from(asked.takenFrom),
    takenBefore: after(asked.takenTo),
    uploadedFrom: from(asked.uploadedFrom),
    uploadedBefore: after(asked.uploadedTo),
    use,
    right: right && { is: right, at: ctx.clock.now() },
    collectionId: collection,
    createdBy: asked.mine && signedIn(ctx.actor).id,
    inBin: asked.bin === 'yes',
  };
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as LibraryFilter;
}
