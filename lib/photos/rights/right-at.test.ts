import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rightAt } from './right-at.ts';
import type { HouseRights, Lease, Question, Restriction, RightsFacts } from './rights.ts';

const day = 86_400_000;
const noon = Date.UTC(2026, 10, 23, 12);
const house: HouseRights = {
  needLease: ['social'],
  archiveAfterDays: 30,
  countries: ['US'],
  zone: 'America/New_York',
};
const facts = (change: Partial<RightsFacts> = {}): RightsFacts => ({
  category: 'agency',
  leases: [],
  restrictions: [],
  takenAt: null,
  receivedAt: noon,
  ...change,
});
const asked = (change: Partial<Question> = {}): Question => ({
  use: 'site',
  at: noon,
  isNewUse: true,
  wasUsedElsewhere: false,
  ...change,
});
const lease = (change: Partial<Lease> = {}): Lease => ({
  id: '1',
  effect: 'allow',
  use: 'any',
  from: null,
  until: null,
  countries: [],
  note: '',
  ...change,
});
const restricted = (
  restriction: Restriction,
  question: Partial<Question> = {},
  change: Partial<RightsFacts> = {},
) => rightAt(facts({ restrictions: [restriction], ...change }), house, asked(question));

test('the house has a standing right, except for what needs one of its own', () => {
  expect(rightAt(facts(), house, asked())).toMatchObject({ granted: true, until: null });
  expect(rightAt(facts({ category: 'social' }), house, asked())).toMatchObject({
    granted: false,
    from: null,
    why: 'Nobody set a right to use it, and social photos need one.',
  });
  expect(rightAt(facts({ category: 'social', leases: [lease()] }), house, asked()).granted).toBe(true);
});

test('a lease counts from its first moment until before its last', () => {
  const leased = facts({ leases: [lease({ from: noon, until: noon + day })] });
  const at = (moment: number) => rightAt(leased, house, asked({ at: moment }));
  expect(at(noon - 1)).toMatchObject({
    granted: false,
    from: noon,
    why: 'The right to use it has not begun.',
  });
  expect(at(noon)).toMatchObject({ granted: true, until: noon + day });
  expect(at(noon + day)).toMatchObject({ granted: false, from: null, why: 'The right to use it has ended.' });
});

test('deny beats allow, for as long as it lasts', () => {
  const both = facts({
    leases: [lease(), lease({ effect: 'deny', from: noon, until: noon + day, note: 'The family asked.' })],
  });
  expect(rightAt(both, house, asked({ at: noon - 1 }))).toMatchObject({ granted: true, until: noon });
  expect(rightAt(both, house, asked())).toMatchObject({
    granted: false,
    from: noon + day,
    why: 'The family asked.',
  });
  expect(rightAt(both, house, asked({ at: noon + day }))).toMatchObject({ granted: true, until: null });
});

test('a right for one use is none for another', () => {
  const print = facts({ leases: [lease({ use: 'print' })] });
  expect(rightAt(print, house, asked())).toMatchObject({
    why: 'No right covers this use in these countries.',
  });
  expect(rightAt(print, house, asked({ use: 'print' })).granted).toBe(true);
});

test('countries are those that the newsroom publishes for', () => {
  const text = 'x';
  expect(restricted({ rule: 'countries out', countries: ['TR'], text }).granted).toBe(true);
  expect(restricted({ rule: 'countries out', countries: ['TR', 'US'], text })).toMatchObject({
    granted: false,
    why: 'The supplier says: “x”.',
  });
  expect(restricted({ rule: 'only in countries', countries: ['FR'], text }).granted).toBe(false);
  expect(restricted({ rule: 'countries out', countries: ['US'], text, off: true }).granted).toBe(true);
});

test('a lease for some countries is enough only where the newsroom publishes in no others', () => {
  const leased = facts({ leases: [lease({ countries: ['US', 'MX'] })] });
  const inCountries = (countries: string[]) => rightAt(leased, { ...house, countries }, asked()).granted;
  expect(inCountries(['US'])).toBe(true);
  expect(inCountries(['US', 'CA'])).toBe(false);
  expect(inCountries([])).toBe(false);
});

test('a denial for one country is one wherever the newsroom publishes there too', () => {
  const denied = facts({ leases: [lease(), lease({ effect: 'deny', countries: ['CA'] })] });
  expect(rightAt(denied, house, asked()).granted).toBe(true);
  expect(rightAt(denied, { ...house, countries: ['US', 'CA'] }, asked()).granted).toBe(false);
});

test('one time use is one story; it stays in the one that has it', () => {
  const once: Restriction = { rule: 'one story', text: 'one time use' };
  expect(restricted(once).granted).toBe(true);
  expect(restricted(once, { wasUsedElsewhere: true }).granted).toBe(false);
  expect(restricted(once, { wasUsedElsewhere: true, isNewUse: false }).granted).toBe(true);
});

test('relative rights count from the picture’s own time, else from its arrival', () => {
  const after: Restriction = { rule: 'opens after', hours: 48, text: '' };
  expect(restricted(after)).toMatchObject({ granted: false, from: noon + 2 * day });
  expect(restricted(after, {}, { takenAt: noon - day })).toMatchObject({ granted: false, from: noon + day });
  expect(restricted({ rule: 'closes after', hours: 24, text: '' })).toMatchObject({
    granted: true,
    until: noon + day,
  });
});

test('a last day ends at midnight in the newsroom’s zone', () => {
  expect(restricted({ rule: 'closes on', day: '2026-11-23', text: '' })).toMatchObject({
    granted: true,
    until: Date.UTC(2026, 10, 24, 5),
  });
});

test('a photo not to be archived goes into no story a month later, and stays in those that have it', () => {
  const archive: Restriction = { rule: 'no archive', text: '' };
  expect(restricted(archive, { at: noon + 31 * day }).granted).toBe(false);
  expect(restricted(archive, { at: noon + 31 * day, isNewUse: false }).granted).toBe(true);
});

test('the answer changes exactly at the time that it names', () => {
  const span = fc.record({
    effect: fc.constantFrom<'allow' | 'deny'>('allow', 'deny'),
    from: fc.option(fc.integer({ min: 0, max: 50 })),
    until: fc.option(fc.integer({ min: 0, max: 50 })),
  });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), fc.integer({ min: 0, max: 60 }), (spans, at) => {
      const photo = facts({ leases: spans.map((one, n) => lease({ id: String(n), ...one })) });
      const answer = (moment: number) => rightAt(photo, house, asked({ at: moment }));
      const now = answer(at);
      const change = now.granted ? now.until : now.from;
      for (let moment = at; moment < (change ?? 61); moment++)
        expect(answer(moment).granted).toBe(now.granted);
      if (change !== null) expect(answer(change).granted).toBe(!now.granted);
      const isDenied = spans.some(
        ({ effect, from, until }) => effect === 'deny' && (from ?? 0) <= at && at < (until ?? 99),
      );
      if (isDenied) expect(now.granted).toBe(false);
    }),
    { numRuns: 300 },
  );
});
