import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FrontLayout } from '#db/index.ts';
import {
  pinOf,
  swapped,
  withBand,
  withBandChanged,
  withBandMoved,
  withoutBand,
  withPin,
  withPlaces,
  withShape,
} from './edits.rules.ts';
import { pinnedIds, slotsOf } from './fill.ts';
import { emptyBand, firstLayout, homeFront, layoutSchema, openingShapes } from './layout.rules.ts';
import { merged } from './merge.rules.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const sections = [1, 2, 3].map((n) => ({ id: id(n), slug: `s${n}`, name: `S${n}`, position: n }));
const base = firstLayout(homeFront, sections as never);
const [lead = '', second = '', third = ''] = base.opening.slots.map((slot) => slot.id);
const pinAt = (layout: FrontLayout, slotId: string) =>
  slotsOf(layout).find((slot) => slot.id === slotId)?.pin?.storyId ?? null;

test('changes in different places are both in', () => {
  const mine = withPin(base, lead, pinOf(id(11)));
  const theirs = withBandMoved(withPin(base, second, pinOf(id(12))), id(1), 1);
  const { layout, setAside } = merged(base, mine, theirs);
  expect([pinAt(layout, lead), pinAt(layout, second)]).toEqual([id(11), id(12)]);
  expect(layout.bands.map((band) => band.id)).toEqual(theirs.bands.map((band) => band.id));
  expect(setAside).toEqual([]);
});

test('in the same place theirs stays and mine is set aside with its words', () => {
  const pin = { ...pinOf(id(11)), headline: 'My words' };
  const { layout, setAside } = merged(base, withPin(base, lead, pin), withPin(base, lead, pinOf(id(12))));
  expect(pinAt(layout, lead)).toBe(id(12));
  expect(setAside).toEqual([{ slotId: lead, pin }]);
});

test('two words of one pin are merged field by field', () => {
  const pinned = withPin(base, lead, pinOf(id(11)));
  const mine = withPin(pinned, lead, { ...pinOf(id(11)), headline: 'Mine' });
  const theirs = withPin(pinned, lead, { ...pinOf(id(11)), kicker: 'Theirs' });
  expect(slotsOf(merged(pinned, mine, theirs).layout)[0]?.pin).toMatchObject({
    headline: 'Mine',
    kicker: 'Theirs',
  });
});

test('undo takes back one’s own edit and nothing of a colleague’s', () => {
  const after = withPin(base, lead, pinOf(id(11)));
  const now = withPin(after, third, pinOf(id(12)));
  const { layout } = merged(after, base, now);
  expect([pinAt(layout, lead), pinAt(layout, third)]).toEqual([null, id(12)]);
});

test('a band that one takes away and the other fills stays', () => {
  const place = base.bands[1]?.slots[0]?.id ?? '';
  const theirs = withPin(base, place, pinOf(id(12)));
  const { layout } = merged(base, withoutBand(base, base.bands[1]?.id ?? '').layout, theirs);
  expect(pinAt(layout, place)).toBe(id(12));
});

let made = 0;
const newId = () => `new-${made++}`;
type Edit = (layout: FrontLayout) => FrontLayout;
const anEdit = fc
  .tuple(fc.nat(9), fc.nat(30), fc.nat(30), fc.integer({ min: 10, max: 25 }))
  .map(([kind, a, b, n]): Edit => {
    return (layout) => {
      const slots = slotsOf(layout);
      const slot = (at: number) => slots[at % slots.length]?.id ?? '';
      const band = layout.bands[a % Math.max(1, layout.bands.length)]?.id ?? '';
      const shapes = Object.keys(openingShapes) as (keyof typeof openingShapes)[];
      if (kind <= 3) return withPin(layout, slot(a), pinOf(id(n)));
      if (kind === 4) return swapped(layout, slot(a), slot(b));
      if (kind === 5) return withShape(layout, shapes[b % shapes.length] ?? 'four', newId).layout;
      if (kind === 6) return withBandMoved(layout, band, a % 2 ? 1 : -1);
      if (kind === 7) return withoutBand(layout, band).layout;
      if (kind === 8)
        return layout.bands.length < 20
          ? withBand(layout, emptyBand(newId(), { by: 'newest' }, 'row', 4))
          : layout;
      return withPlaces(withBandChanged(layout, band, { title: `T${n}` }), band, 1 + (b % 12), newId).layout;
    };
  });
const edits = fc.array(anEdit, { maxLength: 5 });
const after = (layout: FrontLayout, some: Edit[]) => some.reduce((now, edit) => edit(now), layout);

test('whatever two people do, the result is a layout, and no new pin of either is dropped', () => {
  fc.assert(
    fc.property(edits, edits, edits, (before, my, their) => {
      const start = after(base, before);
      const [mine, theirs] = [after(start, my), after(start, their)];
      expect(merged(start, mine, start).layout).toEqual(mine);
      expect(merged(start, start, theirs).layout).toEqual(theirs);
      const { layout, setAside } = merged(start, mine, theirs);
      expect(layoutSchema.safeParse(layout).error?.issues ?? []).toEqual([]);
      const kept = [...pinnedIds(layout), ...setAside.map(({ pin }) => pin.storyId)];
      const isNew = (one: string) => !pinnedIds(start).includes(one);
      expect(kept).toEqual(expect.arrayContaining(pinnedIds(mine).filter(isNew)));
      expect(kept).toEqual(expect.arrayContaining(pinnedIds(theirs).filter(isNew)));
    }),
    { numRuns: 100 },
  );
});
