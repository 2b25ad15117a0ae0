import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CutShape, PhotoRow } from '#db/index.ts';
import {
  cropWithin,
  cutOf,
  cutsToMake,
  cutsWanted,
  nameOfRect,
  ratios,
  shownAs,
  trueCuts,
} from './crops.rules.ts';

type Photo = Pick<PhotoRow, 'width' | 'height' | 'focal' | 'crops' | 'conditions' | 'cuts' | 'updatedAt'>;
const photo = (change: Partial<Photo> = {}): Photo => ({
  width: 3000,
  height: 2000,
  focal: null,
  crops: {},
  conditions: [],
  cuts: [],
  updatedAt: 1,
  ...change,
});

test('a shape that the photo has is cut from nothing, another is the largest around the focal point', () => {
  expect(cutOf(photo(), '3:2')).toBeNull();
  expect(cutOf(photo(), '1:1')).toEqual({ left: 500, top: 0, width: 2000, height: 2000 });
  expect(cutOf(photo({ focal: { x: 0.9, y: 0.5 } }), '1:1')).toMatchObject({ left: 1000 });
  expect(cutOf(photo({ focal: { x: 0.4, y: 0.5 } }), '1:1')).toMatchObject({ left: 200 });
});

test('an editor’s rectangle counts more than the point, for its own shape and for those cut from it', () => {
  const drawn = photo({ crops: { '4:3': { x: 0, y: 0, width: 0.4, height: 0.45 } } });
  expect(cutOf(drawn, '4:3')).toEqual({ left: 0, top: 0, width: 1200, height: 900 });
  expect(cutOf(drawn, '3:2')).toMatchObject({ left: 0, width: 1200, height: 800 });
  expect(cutOf(drawn, '16:9')).toMatchObject({ width: 3000 });
});

test('what the free crop leaves out is in no shape that has no rectangle of its own', () => {
  const free = photo({ crops: { free: { x: 0.5, y: 0, width: 0.5, height: 1 } } });
  for (const shape of Object.keys(ratios) as CutShape[])
    expect(cutOf(free, shape)?.left, shape).toBeGreaterThanOrEqual(1500);
});

test('a licence that forbids to crop leaves it whole everywhere', () => {
  const kept = photo({
    conditions: ['no cropping'],
    crops: { '1:1': { x: 0, y: 0, width: 0.2, height: 0.3 } },
  });
  expect(cutsWanted(kept, true)).toEqual([]);
});

test('only the photo that opens a story gets files for cards; none is wider than what it shows', () => {
  expect(cutsWanted(photo(), false)).toEqual([]);
  const small = cutsWanted(photo({ width: 600, height: 900 }), true);
  expect(small.filter(({ shape }) => shape === '3:2').map(({ width }) => width)).toEqual([
    360, 360, 600, 600,
  ]);
});

test('another rectangle or other words ask for other files; former ones are not shown', () => {
  const cuts = cutsWanted(photo(), true).map(({ rect, ...file }) => ({
    ...file,
    height: 1,
    bytes: 1,
    of: 1,
    from: nameOfRect(rect),
  }));
  expect(cuts.length).toBeGreaterThan(5);
  expect(cutsToMake(photo({ cuts }), true)).toEqual([]);
  expect(cutsToMake(photo({ cuts, updatedAt: 2 }), true)).toHaveLength(cuts.length);
  const moved = photo({ cuts, focal: { x: 0.9, y: 0.5 } });
  expect(cutsToMake(moved, true).map(({ shape }) => shape)).toContain('1:1');
  expect(trueCuts(moved).map(({ shape }) => shape)).not.toContain('1:1');
});

test('a place without files of its own shows the free crop, else the whole', () => {
  const frozen = {
    id: 'p',
    creditLine: '',
    creators: [],
    copyright: '',
    width: 30,
    height: 20,
    thumbhash: '',
    renditions: [],
  };
  const free = { shape: 'free', width: 9, height: 9, format: 'jpg', bytes: 1, from: '0,0,9,9' } as const;
  expect(shownAs(frozen, '1:1')).toEqual(frozen);
  expect(shownAs({ ...frozen, cuts: [free] }, '1:1')).toMatchObject({
    width: 9,
    height: 9,
    renditions: [free],
  });
});

test('every cut lies in the photo, has its shape, and holds the focal point', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const sides = fc.integer({ min: 40, max: 9000 });
  fc.assert(
    fc.property(
      sides,
      sides,
      share,
      share,
      fc.constantFrom(...(Object.keys(ratios) as CutShape[])),
      (width, height, x, y, shape) => {
        const rect = cutOf(photo({ width, height, focal: { x, y } }), shape);
        if (!rect) return;
        const ratio = ratios[shape] ?? 1;
        expect(rect.left).toBeGreaterThanOrEqual(0);
        expect(rect.top).toBeGreaterThanOrEqual(0);
        expect(rect.left + rect.width).toBeLessThanOrEqual(width);
        expect(rect.top + rect.height).toBeLessThanOrEqual(height);
        expect(Math.abs(rect.width - rect.height * ratio)).toBeLessThanOrEqual(Math.max(1, ratio));
        expect(x * width).toBeGreaterThanOrEqual(rect.left - 1);
        expect(x * width).toBeLessThanOrEqual(rect.left + rect.width + 1);
        expect(y * height).toBeGreaterThanOrEqual(rect.top - 1);
        expect(y * height).toBeLessThanOrEqual(rect.top + rect.height + 1);
      },
    ),
  );
});

test('a rectangle that reaches beyond the photo ends at its edge; one that shows nothing is none', () => {
  expect(cropWithin({ x: 0.8, y: 0, width: 0.5, height: 1 })).toEqual({
    x: 0.8,
    y: 0,
    width: 0.2,
    height: 1,
  });
  expect(cropWithin({ x: 0, y: 0, width: 0.01, height: 1 })).toBeNull();
});
