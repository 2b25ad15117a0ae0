import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FrontLayout, FrontPin, FrontSource } from '#db/index.ts';
import { pinOf } from './edits.rules.ts';
import { fill, pinnedIds, slotsOf } from './fill.ts';
import { openingShapes } from './layout.rules.ts';
import { poolsWanted, sourceKey } from './sources.rules.ts';

const now = Date.UTC(2026, 10, 23, 12);
const story = (storyId: string) => ({ storyId });
const newest: FrontSource = { by: 'newest' };

/** "a" is pinned, "-" automatic. */
const slots = (area: string, pins: string) =>
  Array.from(pins, (letter, at) => ({
    id: `${area}${at + 1}`,
    pin: letter === '-' ? null : pinOf(letter),
  }));
const layout = (opening: string, band = '', source: FrontSource = newest): FrontLayout => ({
  opening: { shape: 'lead-2', slots: slots('o', opening) },
  bands: band ? [{ id: 'b', title: '', source, look: 'row', slots: slots('b', band) }] : [],
});
const filled = (front: FrontLayout, publicStories: string, pools: Record<string, string>) => {
  const { opening, bands } = fill(front, {
    pinned: new Map(Array.from(publicStories, (id) => [id, story(id)])),
    pools: new Map(Object.entries(pools).map(([key, ids]) => [key, Array.from(ids, story)])),
    now,
  });
  const ids = (placed: { story: { storyId: string } }[]) => placed.map((one) => one.story.storyId).join('');
  return [ids(opening.placed), ...bands.map(({ placed }) => ids(placed))];
};

test('a pin keeps its place, and the others take the newest that stand nowhere', () => {
  expect(filled(layout('-x-'), 'x', { newest: 'axbc' })).toEqual(['axb']);
  expect(filled(layout('---', 'a-'), 'a', { newest: 'abcdef' })).toEqual(['bcd', 'ae']);
});

test('a pin that is not public, has ended or is there twice makes way for the next story', () => {
  expect(filled(layout('x--'), '', { newest: 'abc' })).toEqual(['abc']);
  expect(filled(layout('xx-'), 'x', { newest: 'axb' })).toEqual(['xab']);
  const ending = layout('x--');
  const [first] = ending.opening.slots;
  if (first?.pin) first.pin.until = now;
  expect(filled(ending, 'x', { newest: 'axb' })).toEqual(['axb']);
  if (first?.pin) first.pin.until = now + 1;
  expect(filled(ending, 'x', { newest: 'axb' })).toEqual(['xab']);
});

test('what is picked by hand is never filled up, and nothing empty is left', () => {
  expect(filled(layout('---', 'xyz', { by: 'hand' }), 'xz', { newest: 'abc' })).toEqual(['abc', 'xz']);
  expect(filled(layout('---', 'x', { by: 'hand' }), '', { newest: 'a' })).toEqual(['a']);
});

test('the next end is that of the first pin that readers see', () => {
  const front = layout('xy-');
  for (const [at, slot] of front.opening.slots.entries()) if (slot.pin) slot.pin.until = now + 10 - at;
  const shown = (ids: string[]) =>
    fill(front, { pinned: new Map(ids.map((id) => [id, story(id)])), pools: new Map(), now }).nextEnd;
  expect(shown(['x', 'y'])).toBe(now + 9);
  expect(shown(['x'])).toBe(now + 10);
  expect(shown([])).toBe(null);
});

/** Stories 0…39, newest first; every third is of section A, every third of B. */
const shelf = Array.from({ length: 40 }, (_, at) => ({ storyId: `${at}`, section: 'AB-'[at % 3] }));
const poolOf = (source: FrontSource) =>
  shelf.filter(
    ({ section }) => source.by === 'newest' || (source.by === 'section' && source.sectionId === section),
  );

const arbitrarySource = fc.constantFrom<FrontSource>(
  newest,
  { by: 'hand' },
  { by: 'section', sectionId: 'A' },
  { by: 'section', sectionId: 'B' },
);
const arbitraryPin = fc.option(
  fc.record({ n: fc.integer({ min: 0, max: 50 }), until: fc.constantFrom(null, now - 1, now + 1) }),
  { nil: null, freq: 1 },
);
const arbitraryLayout = fc
  .record({
    shape: fc.constantFrom('lead-2' as const, 'four' as const, 'lead-7' as const),
    pins: fc.array(arbitraryPin, { minLength: 8, maxLength: 8 }),
    bands: fc.array(
      fc.record({ source: arbitrarySource, pins: fc.array(arbitraryPin, { minLength: 1, maxLength: 6 }) }),
      { maxLength: 5 },
    ),
  })
  .map(({ shape, pins, bands }): FrontLayout => {
    const made = (area: string, some: typeof pins) =>
      some.map((pin, at) => ({
        id: `${area}${at}`,
        pin: pin && ({ ...pinOf(`${pin.n}`), until: pin.until } satisfies FrontPin),
      }));
    return {
      opening: { shape, slots: made('o', pins.slice(0, openingShapes[shape].places)) },
      bands: bands.map((band, at) => ({
        id: `b${at}`,
        title: '',
        source: band.source,
        look: 'row',
        slots: made(`b${at}-`, band.pins),
      })),
    };
  });

test('whatever the layout: no story twice, none that is not public, pins in their place, newest first, full', () => {
  fc.assert(
    fc.property(arbitraryLayout, (front) => {
      const pinned = new Map(
        shelf.filter(({ storyId }) => pinnedIds(front).includes(storyId)).map((one) => [one.storyId, one]),
      );
      const could = (source: FrontSource) =>
        [...pinned.values()].filter((one) => poolOf(source).includes(one)).length;
      const bounded = new Map(
        poolsWanted(front, could).map(({ source, limit }) => [
          sourceKey(source),
          poolOf(source).slice(0, limit),
        ]),
      );
      const whole = new Map(
        poolsWanted(front, could).map(({ source }) => [sourceKey(source), poolOf(source)]),
      );
      const result = fill(front, { pinned, pools: bounded, now });
      const areas = [result.opening, ...result.bands].map(({ placed }) => placed);
      const all = areas.flat();
      const ids = all.map((one) => one.story.storyId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(all.every((one) => shelf.includes(one.story))).toBe(true);
      for (const one of all) {
        const pin = slotsOf(front).find(({ id }) => id === one.slotId)?.pin;
        if (one.pin) expect(one.pin).toBe(pin);
        if (one.pin) expect(one.story.storyId).toBe(one.pin.storyId);
      }
      for (const placed of areas) {
        const automatic = placed.filter(({ pin }) => !pin).map((one) => Number(one.story.storyId));
        expect(automatic).toEqual(automatic.toSorted((a, b) => a - b));
      }
      // The bounded pools are enough: all of the shelf would fill it in the same way. And twice is once.
      expect(result).toEqual(fill(front, { pinned, pools: whole, now }));
      expect(result).toEqual(fill(front, { pinned, pools: bounded, now }));
    }),
    { numRuns: 150 },
  );
});
