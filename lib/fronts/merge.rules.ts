import type { FrontBand, FrontLayout, FrontPin, FrontSlot } from '#db/index.ts';

/** A pin that lost its place: it is set aside, never dropped. */
export type SetAside = { slotId: string; pin: FrontPin };

/**
 * What a colleague and I made of the same layout, together: each field, place and band by itself. Where both changed the
 * same place theirs stays, and my pin is set aside; so is a pin of theirs in a place that I took away. Pure; it also undoes: `merged(after, before, now)`.
 */
export function merged(
  base: FrontLayout,
  mine: FrontLayout,
  theirs: FrontLayout,
): { layout: FrontLayout; setAside: SetAside[] } {
  const opening = mergedOpening(base, mine, theirs);
  const bands = mergedBands(base.bands, mine.bands, theirs.bands);
  const layout = { opening, bands };
  return { layout, setAside: [...lost(base, mine, layout), ...lost(base, theirs, layout)] };
}

function mergedOpening(base: FrontLayout, mine: FrontLayout, theirs: FrontLayout): FrontLayout['opening'] {
  // The shape decides how many places there are: whoever changed it brings their list of places.
  const frameOf = ({ opening }: FrontLayout) => [opening.shape, ids(opening.slots)];
  const frame = same(frameOf(theirs), frameOf(base)) ? mine.opening : theirs.opening;
  const slots = (side: FrontLayout) => side.opening.slots;
  return { shape: frame.shape, slots: mergedSlots(slots(base), slots(mine), slots(theirs), frame.slots) };
}

function mergedBands(base: FrontBand[], mine: FrontBand[], theirs: FrontBand[]): FrontBand[] {
  const [was, my, their] = [byId(base), byId(mine), byId(theirs)];
  const ids = mergedOrder(
    base.map(({ id }) => id),
    mine.map(({ id }) => id),
    theirs.map(({ id }) => id),
  );
  return ids.flatMap((id): FrontBand[] => {
    const [before, left, right] = [was.get(id), my.get(id), their.get(id)];
    if (left && right) return [mergedBand(before ?? right, left, right)];
    const one = left ?? right;
    // Taken away by one of us: it stays away, unless the other changed it meanwhile.
    return one && (!before || !same(before, one)) ? [one] : [];
  });
}

function mergedBand(base: FrontBand, mine: FrontBand, theirs: FrontBand): FrontBand {
  const frame = same(ids(theirs.slots), ids(base.slots)) ? mine.slots : theirs.slots;
  return {
    id: theirs.id,
    title: either(base.title, mine.title, theirs.title),
    source: either(base.source, mine.source, theirs.source),
    look: either(base.look, mine.look, theirs.look),
    slots: mergedSlots(base.slots, mine.slots, theirs.slots, frame),
  };
}

/** The places of `frame`, each with the pin that one of us changed; theirs where both did. */
function mergedSlots(
  base: FrontSlot[],
  mine: FrontSlot[],
  theirs: FrontSlot[],
  frame: FrontSlot[],
): FrontSlot[] {
  const [was, my, their] = [byId(base), byId(mine), byId(theirs)];
  return frame.map((slot) => {
    const [before, left, right] = [was.get(slot.id), my.get(slot.id), their.get(slot.id)];
    if (!left || !right) return slot;
    return { id: slot.id, pin: mergedPin(before?.pin ?? null, left.pin, right.pin) };
  });
}

function mergedPin(base: FrontPin | null, mine: FrontPin | null, theirs: FrontPin | null): FrontPin | null {
  if (!base || !mine || !theirs || base.storyId !== mine.storyId || base.storyId !== theirs.storyId)
    return either(base, mine, theirs);
  return {
    storyId: base.storyId,
    until: either(base.until, mine.until, theirs.until),
    headline: either(base.headline, mine.headline, theirs.headline),
    kicker: either(base.kicker, mine.kicker, theirs.kicker),
    dek: either(base.dek, mine.dek, theirs.dek),
    photo: either(base.photo, mine.photo, theirs.photo),
  };
}

/** The order of whoever changed it; theirs when both did. What is new to it stands after what it stood after. */
function mergedOrder(base: string[], mine: string[], theirs: string[]): string[] {
  const kept = (order: string[]) => order.filter((id) => base.includes(id));
  const mineMoved = !same(
    kept(mine),
    kept(base).filter((id) => mine.includes(id)),
  );
  const theirsMoved = !same(
    kept(theirs),
    kept(base).filter((id) => theirs.includes(id)),
  );
  const [first, second] = mineMoved && !theirsMoved ? [mine, theirs] : [theirs, mine];
  const order = [...first];
  for (const [at, id] of second.entries()) {
    if (order.includes(id)) continue;
    const before = second.slice(0, at).findLast((earlier) => order.includes(earlier));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

/** Pins of one side that were new or changed and stand nowhere now. */
function lost(base: FrontLayout, side: FrontLayout, result: FrontLayout): SetAside[] {
  const was = byId(allSlots(base));
  const standing = new Set(allSlots(result).map(({ pin }) => pin?.storyId));
  return allSlots(side).flatMap(({ id, pin }) =>
    pin && !same(was.get(id)?.pin ?? null, pin) && !standing.has(pin.storyId) ? [{ slotId: id, pin }] : [],
  );
}

const either = <T>(base: T, mine: T, theirs: T): T => (same(theirs, base) ? mine : theirs);
const byId = <Part extends { id: string }>(parts: Part[]) => new Map(parts.map((part) => [part.id, part]));
const ids = (parts: { id: string }[]) => parts.map(({ id }) => id);
const allSlots = ({ opening, bands }: FrontLayout) => [
  ...opening.slots,
  ...bands.flatMap(({ slots }) => slots),
];

/** Equal as JSON, whatever the order of keys. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [left, right] = [Object.entries(one), other as Record<string, unknown>];
  return left.length === Object.keys(right).length && left.every(([key, value]) => same(value, right[key]));
}
