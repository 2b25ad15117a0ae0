import type { FrontBand, FrontLayout, FrontPin, FrontSlot, Id, OpeningShape } from '#db/index.ts';
import { openingShapes } from './layout.rules.ts';
import type { SetAside } from './merge.rules.ts';

/** A layout after an edit, and the pins for which there is no place any more. */
export type Edited = { layout: FrontLayout; setAside: SetAside[] };

export const pinOf = (storyId: Id): FrontPin => ({
  storyId,
  until: null,
  headline: '',
  kicker: '',
  dek: '',
  photo: true,
});

/** The pin in a place, or null for an automatic one; undefined where there is no such place. */
export const pinAt = (layout: FrontLayout, slotId: string): FrontPin | null | undefined =>
  [...layout.opening.slots, ...layout.bands.flatMap(({ slots }) => slots)].find(({ id }) => id === slotId)
    ?.pin;

/** Puts a pin into a place, or frees the place with null. A story that was pinned elsewhere leaves there. */
export function withPin(layout: FrontLayout, slotId: string, pin: FrontPin | null): FrontLayout {
  return mapSlots(layout, (slot) => {
    if (slot.id === slotId) return { ...slot, pin };
    return pin && slot.pin?.storyId === pin.storyId ? { ...slot, pin: null } : slot;
  });
}

/** Two places change their pins: what stood in the second goes where the first came from. */
export function swapped(layout: FrontLayout, first: string, second: string): FrontLayout {
  const [one, other] = [pinAt(layout, first) ?? null, pinAt(layout, second) ?? null];
  return mapSlots(layout, (slot) => {
    if (slot.id === first) return { ...slot, pin: other };
    return slot.id === second ? { ...slot, pin: one } : slot;
  });
}

/** Another opening: its places keep their pins as far as there are places. `newId` names places that are new. */
export function withShape(layout: FrontLayout, shape: OpeningShape, newId: () => string): Edited {
  const { slots, dropped } = resized(layout.opening.slots, openingShapes[shape].places, newId);
  return { layout: { ...layout, opening: { shape, slots } }, setAside: dropped };
}

/** More or fewer places in a band. */
export function withPlaces(layout: FrontLayout, bandId: string, places: number, newId: () => string): Edited {
  let setAside: SetAside[] = [];
  const changed = mapBand(layout, bandId, (band) => {
    const { slots, dropped } = resized(band.slots, places, newId);
    setAside = dropped;
    return { ...band, slots };
  });
  return { layout: changed, setAside };
}

export const withBand = (layout: FrontLayout, band: FrontBand): FrontLayout => ({
  ...layout,
  bands: [...layout.bands, band],
});

export function withoutBand(layout: FrontLayout, bandId: string): Edited {
  const gone = layout.bands.find(({ id }) => id === bandId);
  return {
    layout: { ...layout, bands: layout.bands.filter(({ id }) => id !== bandId) },
    setAside: pinsIn(gone?.slots ?? []),
  };
}

export const withBandChanged = (
  layout: FrontLayout,
  bandId: string,
  change: Partial<Pick<FrontBand, 'title' | 'source' | 'look'>>,
): FrontLayout => mapBand(layout, bandId, (band) => ({ ...band, ...change }));

/** One step up (-1) or down (1). */
export function withBandMoved(layout: FrontLayout, bandId: string, by: -1 | 1): FrontLayout {
  const from = layout.bands.findIndex(({ id }) => id === bandId);
  const to = from + by;
  const [band, neighbour] = [layout.bands[from], layout.bands[to]];
  if (!band || !neighbour) return layout;
  return { ...layout, bands: layout.bands.with(to, band).with(from, neighbour) };
}

function resized(slots: FrontSlot[], places: number, newId: () => string) {
  const more = Array.from({ length: Math.max(0, places - slots.length) }, () => ({
    id: newId(),
    pin: null,
  }));
  return { slots: [...slots.slice(0, places), ...more], dropped: pinsIn(slots.slice(places)) };
}

const pinsIn = (slots: FrontSlot[]): SetAside[] =>
  slots.flatMap(({ id, pin }) => (pin ? [{ slotId: id, pin }] : []));

const mapBand = (
  layout: FrontLayout,
  bandId: string,
  change: (band: FrontBand) => FrontBand,
): FrontLayout => ({
  ...layout,
  bands: layout.bands.map((band) => (band.id === bandId ? change(band) : band)),
});

function mapSlots(layout: FrontLayout, change: (slot: FrontSlot) => FrontSlot): FrontLayout {
  const { opening, bands } = layout;
  return {
    opening: { ...opening, slots: opening.slots.map(change) },
    bands: bands.map((band) => ({ ...band, slots: band.slots.map(change) })),
  };
}
