import type { FrontBand, FrontLayout, FrontPin, FrontSource, Id, Millis, OpeningShape } from '#db/index.ts';
import { sourceKey } from './sources.rules.ts';

/** A place with the story that stands in it. `pin` is null where it came by itself. */
type Placed<Story> = { slotId: string; story: Story; pin: FrontPin | null };

/** A front as it is printed: nothing empty, nothing twice. */
export type FilledFront<Story> = {
  opening: { shape: OpeningShape; placed: Placed<Story>[] };
  bands: (Omit<FrontBand, 'slots'> & { placed: Placed<Story>[] })[];
  /** when the next pin ends; null when none does */
  nextEnd: Millis | null;
};

export type ForFill<Story> = {
  /** those of the pinned stories that are public */
  pinned: ReadonlyMap<Id, Story>;
  /** public stories newest first, by `sourceKey`; 'newest' is what the opening takes */
  pools: ReadonlyMap<string, readonly Story[]>;
  now: Millis;
};

/**
 * Puts the stories in their places, top to bottom: a pin that counts keeps its place, every other place takes the newest
 * of its source that stands nowhere on the page. A pin counts when its story is public, its end has not come, and the story
 * is not pinned higher up. A place without a story is left out, and so is a band without stories. Pure.
 */
export function fill<Story extends { storyId: Id }>(
  layout: FrontLayout,
  { pinned, pools, now }: ForFill<Story>,
): FilledFront<Story> {
  const counts = pinsThatCount(layout, pinned, now);
  const used = new Set(Array.from(counts.values(), ({ storyId }) => storyId));
  const reached = new Map<string, number>();

  const next = (source: FrontSource): Story | null => {
    const key = sourceKey(source);
    const pool = pools.get(key) ?? [];
    for (let at = reached.get(key) ?? 0; at < pool.length; at++) {
      const story = pool[at];
      if (!story || used.has(story.storyId)) continue;
      reached.set(key, at + 1);
      used.add(story.storyId);
      return story;
    }
    reached.set(key, pool.length);
    return null;
  };
  const place = (slots: FrontBand['slots'], source: FrontSource): Placed<Story>[] =>
    slots.flatMap(({ id: slotId }) => {
      const pin = counts.get(slotId) ?? null;
      const story = pin ? (pinned.get(pin.storyId) ?? null) : next(source);
      return story ? [{ slotId, story, pin }] : [];
    });

  return {
    opening: { shape: layout.opening.shape, placed: place(layout.opening.slots, { by: 'newest' }) },
    bands: layout.bands
      .map(({ slots, ...band }) => ({ ...band, placed: place(slots, band.source) }))
      .filter(({ placed }) => placed.length > 0),
    nextEnd: nextEnd([...counts.values()]),
  };
}

/** The pins that readers see, by slot. */
function pinsThatCount(
  layout: FrontLayout,
  pinned: ReadonlyMap<Id, unknown>,
  now: Millis,
): Map<string, FrontPin> {
  const counts = new Map<string, FrontPin>();
  const stories = new Set<Id>();
  for (const { id, pin } of slotsOf(layout)) {
    if (!pin || hasEnded(pin, now) || !pinned.has(pin.storyId) || stories.has(pin.storyId)) continue;
    stories.add(pin.storyId);
    counts.set(id, pin);
  }
  return counts;
}

/** Every place in reading order. */
export const slotsOf = ({ opening, bands }: FrontLayout) => [
  ...opening.slots,
  ...bands.flatMap(({ slots }) => slots),
];

/** The stories that are pinned, each once. */
export const pinnedIds = (layout: FrontLayout): Id[] => [
  ...new Set(slotsOf(layout).flatMap(({ pin }) => pin?.storyId ?? [])),
];

export const hasEnded = ({ until }: FrontPin, now: Millis): boolean => until !== null && until <= now;

function nextEnd(pins: FrontPin[]): Millis | null {
  const ends = pins.flatMap(({ until }) => until ?? []);
  return ends.length > 0 ? Math.min(...ends) : null;
}
