import { z } from 'zod';
import type { FrontBand, FrontId, FrontLayout, FrontSlot, OpeningShape, SectionRow } from '#db/index.ts';

export const homeFront: FrontId = 'home';
export const frontIdSchema = z.union([z.literal(homeFront), z.uuid()]);

/** How many stories each opening has room for, in the order in which the screen offers them. */
export const openingShapes: Record<OpeningShape, { name: string; places: number }> = {
  'lead-7': { name: 'Lead and seven', places: 8 },
  'lead-4': { name: 'Lead and four', places: 5 },
  'lead-2': { name: 'Lead and two', places: 3 },
  'lead-list': { name: 'Lead and a list', places: 7 },
  four: { name: 'Four equal', places: 4 },
};
export const mostBands = 20;
export const mostInBand = 12;

const words = (most: number) => z.string().trim().max(most).default('');
const slotId = z
  .string()
  .regex(/^[\w-]{1,40}$/, 'An id of a place has letters, digits and hyphens, at most 40.');
const pin = z.strictObject({
  storyId: z.uuid(),
  until: z.int().min(0).nullable().default(null),
  headline: words(300),
  kicker: words(60),
  dek: words(600),
  photo: z.boolean().default(true),
});
const slot = z.strictObject({ id: slotId, pin: pin.nullable().default(null) });
const source = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('newest') }),
  z.strictObject({ by: z.literal('section'), sectionId: z.uuid() }),
  z.strictObject({ by: z.literal('topic'), topicId: z.uuid() }),
  z.strictObject({ by: z.literal('hand') }),
]);
const band = z.strictObject({
  id: slotId,
  title: words(80),
  source,
  look: z.enum(['feature', 'row']).default('feature'),
  slots: z
    .array(slot)
    .min(1, 'A band has at least one place.')
    .max(mostInBand, tooMany('A band', mostInBand)),
});

/** A layout as anybody may send it: every list and every text has an end. */
export const layoutSchema = z
  .strictObject({
    opening: z.strictObject({
      shape: z.enum(Object.keys(openingShapes) as [OpeningShape, ...OpeningShape[]]),
      slots: z.array(slot).max(12, 'An opening has at most 8 places.'),
    }),
    bands: z.array(band).max(mostBands, tooMany('A front', mostBands, 'bands')),
  })
  .superRefine(({ opening, bands }, context) => {
    const { places, name } = openingShapes[opening.shape];
    if (opening.slots.length !== places)
      context.addIssue({
        code: 'custom',
        path: ['opening', 'slots'],
        message: `The opening “${name}” has ${places} places, not ${opening.slots.length}.`,
      });
    const ids = [
      ...bands.map(({ id }) => id),
      ...[opening, ...bands].flatMap(({ slots }) => slots.map(({ id }) => id)),
    ];
    if (new Set(ids).size !== ids.length)
      context.addIssue({ code: 'custom', path: ['bands'], message: 'Two places or bands have the same id.' });
  });

/** What nobody has changed yet: the automatic front of the house as a layout to begin with. */
export function firstLayout(id: FrontId, sections: SectionRow[]): FrontLayout {
  const opening = { shape: 'lead-7' as const, slots: emptySlots('opening', openingShapes['lead-7'].places) };
  if (id !== homeFront) return { opening, bands: [emptyBand('more', { by: 'newest' }, 'row', 8)] };
  return {
    opening,
    bands: [
      emptyBand('more', { by: 'newest' }, 'row', 4),
      ...sections
        .slice(0, mostBands - 1)
        .map((section) => emptyBand(section.id, { by: 'section', sectionId: section.id }, 'feature', 5)),
    ],
  };
}

/** A band of automatic places. */
export const emptyBand = (
  id: string,
  source: FrontBand['source'],
  look: FrontBand['look'],
  places: number,
): FrontBand => ({ id, title: '', source, look, slots: emptySlots(id.slice(0, 36), places) });

/** So many automatic places, numbered after their area. */
const emptySlots = (area: string, places: number): FrontSlot[] =>
  Array.from({ length: places }, (_, at) => ({ id: `${area}-${at + 1}`, pin: null }));

function tooMany(what: string, most: number, of = 'places'): string {
  return `${what} has at most ${most} ${of}.`;
}
