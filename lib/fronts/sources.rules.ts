import type { FrontLayout, FrontSource } from '#db/index.ts';

/** A source as the key of its pool: "newest", "section:ID", "topic:ID", "hand". */
export function sourceKey(source: FrontSource): string {
  if (source.by === 'section') return `section:${source.sectionId}`;
  if (source.by === 'topic') return `topic:${source.topicId}`;
  return source.by;
}

export type Wanted = { source: FrontSource; limit: number };

/**
 * How many of the newest of each source are enough to fill the layout: as many as there are places for them, and as many
 * more as may already stand elsewhere. Stories of one section never use up those of another. `pinsIn` answers how many
 * of the pinned stories the source could have given.
 */
export function poolsWanted(layout: FrontLayout, pinsIn: (source: FrontSource) => number): Wanted[] {
  const areas: { source: FrontSource; places: number }[] = [
    { source: { by: 'newest' }, places: layout.opening.slots.length },
    ...layout.bands.map(({ source, slots }) => ({ source, places: slots.length })),
  ];
  const wanted = new Map<string, Wanted>();
  for (const [at, { source }] of areas.entries()) {
    if (source.by === 'hand') continue;
    const key = sourceKey(source);
    const upToHere = areas.slice(0, at + 1);
    const taken = upToHere.filter((area) => sourceKey(area.source) === key || mayShare(area.source, source));
    const limit = pinsIn(source) + taken.reduce((sum, { places }) => sum + places, 0);
    wanted.set(key, { source, limit });
  }
  return [...wanted.values()];
}

const mayShare = (one: FrontSource, other: FrontSource): boolean =>
  one.by !== 'hand' && !(one.by === 'section' && other.by === 'section');
