import type { FrontAnswer } from '#lib/answers/fronts.ts';
import { openingShapes } from '#lib/fronts/layout.rules.ts';
import type { Section } from '../api.ts';

type Layout = FrontAnswer['layout'];
export type Band = Layout['bands'][number];
export type Slot = Band['slots'][number];
export type Place = { slotId: string; name: string };
export type Area = { id: string; name: string; places: Place[] };
export type KnownNames = { sections: readonly Section[]; topics: ReadonlyMap<string, string> };

/** What a band is called: its own title, or that of its section or topic. */
function bandName({ title, source }: Band, { sections, topics }: KnownNames): string {
  if (title) return title;
  if (source.by === 'section')
    return sections.find(({ id }) => id === source.sectionId)?.name ?? 'A section that is gone';
  if (source.by === 'topic') return topics.get(source.topicId) ?? 'Topic';
  return source.by === 'newest' ? 'Newest stories' : 'Picked by hand';
}

/** Every place by name, for menus and for who hears the page instead of seeing it. */
export function areasOf({ opening, bands }: Layout, names: KnownNames): Area[] {
  const hasLead = opening.shape !== 'four';
  return [
    {
      id: 'opening',
      name: `Opening: ${openingShapes[opening.shape].name.toLowerCase()}`,
      places: opening.slots.map(({ id }, at) => ({
        slotId: id,
        name: hasLead && at === 0 ? 'Lead' : `Opening ${at + 1}`,
      })),
    },
    ...bands.map((band) => {
      const name = bandName(band, names);
      return {
        id: band.id,
        name,
        places: band.slots.map(({ id }, at) => ({ slotId: id, name: `${name} ${at + 1}` })),
      };
    }),
  ];
}

/** An id for a place or band that is new. */
export const newPlaceId = (): string => crypto.randomUUID();
