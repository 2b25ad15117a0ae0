import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localOf, offsetOf, resolveFuture, resolveWallTime } from './wall-time.ts';

const minute = 60_000;
const zones = [
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Europe/Kyiv',
];
const [from, until] = [Date.UTC(2025, 0, 1), Date.UTC(2028, 0, 1)];

/** What the platform itself says the wall shows, apart from the library that is tested. */
const clocks = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }),
  ]),
);
const wallByIntl = (at: number, zone: string): string => clocks.get(zone)?.format(at).replace(' ', 'T') ?? '';
const asUtc = (local: string) => Date.parse(`${local}:00Z`);
const asLocal = (utc: number) => new Date(utc).toISOString().slice(0, 16);
const offsetByIntl = (at: number, zone: string) => asUtc(wallByIntl(at, zone)) - at;

/** Every change of the zone's offset: the first minute of the new one, and how far the clocks go. */
function changesOf(zone: string): { at: number; shift: number }[] {
  const found: { at: number; shift: number }[] = [];
  const step = 6 * 60 * minute;
  for (let day = from; day < until; day += step) {
    const shift = offsetByIntl(day + step, zone) - offsetByIntl(day, zone);
    if (shift === 0) continue;
    let [before, after] = [day, day + step];
    while (after - before > minute) {
      const middle = before + Math.floor((after - before) / 2 / minute) * minute;
      if (offsetByIntl(middle, zone) === offsetByIntl(day, zone)) before = middle;
      else after = middle;
    }
    found.push({ at: after, shift });
  }
  return found;
}

const changes = zones.flatMap((zone) => changesOf(zone).map((change) => ({ zone, ...change })));

test('the zones change as often as they do: six times in three years, or never', () => {
  const often = Object.fromEntries(
    zones.map((zone) => [zone, changes.filter((each) => each.zone === zone).length]),
  );
  expect(often).toEqual({
    'America/New_York': 6,
    'Europe/London': 6,
    'Europe/Berlin': 6,
    'America/Sao_Paulo': 0,
    'Asia/Kolkata': 0,
    'Australia/Lord_Howe': 6,
    'Europe/Kyiv': 6,
  });
});

describe.each(changes.filter(({ shift }) => shift > 0))(
  '$zone goes forward at $at',
  ({ zone, at, shift }) => {
    // What the wall would have shown without the change.
    const firstSkipped = asUtc(wallByIntl(at - minute, zone)) + minute;

    test('no skipped minute is taken, and the nearest two are those beside the gap', () => {
      for (let skipped = firstSkipped; skipped < firstSkipped + shift; skipped += minute) {
        const resolved = resolveWallTime({ local: asLocal(skipped), zone });
        if (resolved.ok || resolved.reason !== 'does not exist')
          throw new Error(`${asLocal(skipped)} was taken`);
        expect(resolved.nearest.map((each) => each.at)).toEqual([at - minute, at]);
        expect(resolved.nearest.map((each) => each.local)).toEqual([
          wallByIntl(at - minute, zone),
          wallByIntl(at, zone),
        ]);
      }
    });
  },
);

describe.each(changes.filter(({ shift }) => shift < 0))('$zone goes back at $at', ({ zone, at, shift }) => {
  test('every repeated minute asks which, and either answer is the one that was meant', () => {
    for (let earlier = at + shift; earlier < at; earlier += minute) {
      const local = wallByIntl(earlier, zone);
      const resolved = resolveWallTime({ local, zone });
      if (resolved.ok || resolved.reason !== 'happens twice') throw new Error(`${local} was taken`);
      expect(resolved.both.map((each) => each.at)).toEqual([earlier, earlier - shift]);
      expect(resolveWallTime({ local, zone, choice: 'earlier' })).toEqual({ ok: true, at: earlier });
      expect(resolveWallTime({ local, zone, choice: 'later' })).toEqual({ ok: true, at: earlier - shift });
    }
  });
});

test('06:00 is 06:00 on every day, before and after a change', () => {
  for (const zone of zones)
    for (let day = from; day < until; day += 24 * 60 * minute) {
      const local = `${asLocal(day).slice(0, 10)}T06:00`;
      const resolved = resolveWallTime({ local, zone });
      if (!resolved.ok) throw new Error(resolved.sentence);
      expect(wallByIntl(resolved.at, zone)).toBe(local);
      expect(resolved.at % minute).toBe(0);
    }
});

test('any instant is found again by what the wall shows, with the platform as the judge', () => {
  const instants = fc.tuple(
    fc.constantFrom(...zones),
    fc.integer({ min: from / minute, max: until / minute }).map((each) => each * minute),
  );
  fc.assert(
    fc.property(instants, ([zone, at]) => {
      const local = wallByIntl(at, zone);
      expect(localOf(at, zone)).toBe(local);
      const answers = (['earlier', 'later'] as const).map((choice) =>
        resolveWallTime({ local, zone, choice }),
      );
      expect(answers).toContainEqual({ ok: true, at });
    }),
    { numRuns: 300 },
  );
});

test('02:30 on 8 March 2026 does not exist in New York and is refused with the nearest two times', () => {
  expect(
    resolveWallTime({ local: '2026-03-08T02:30', zone: 'America/New_York', choice: 'later' }),
  ).toMatchObject({
    ok: false,
    reason: 'does not exist',
    sentence:
      '2026-03-08 02:30 does not exist in America/New_York: the clocks go forward. The nearest times are 2026-03-08 01:59 and 2026-03-08 03:00.',
  });
});

test('01:30 on 1 November 2026 happens twice in New York and asks which, with both offsets', () => {
  const twice = resolveWallTime({ local: '2026-11-01T01:30', zone: 'America/New_York' });
  expect(twice).toMatchObject({
    reason: 'happens twice',
    both: [{ offset: 'UTC−04:00' }, { offset: 'UTC−05:00' }],
  });
});

test.each(['Mars/Base', '+02:00', '', '<b>', 'New York', 'x'.repeat(5000)])('“%s” is no zone', (zone) => {
  const resolved = resolveWallTime({ local: '2026-11-23T06:00', zone });
  expect(resolved).toMatchObject({ ok: false, reason: 'unknown zone' });
  expect('sentence' in resolved && resolved.sentence.length).toBeLessThan(150);
});

test.each([
  '',
  'tomorrow',
  '2026-02-30T06:00',
  '2026-11-23T24:00',
  '2026-11-23 06:00',
  '2026-11-23T06:00:30',
  '0000-01-01T00:00',
  '99999-01-01T00:00',
])('“%s” is no time', (local) => {
  expect(resolveWallTime({ local, zone: 'UTC' })).toMatchObject({ ok: false, reason: 'no time' });
});

test('what is past, to the minute, is refused; the next minute is not', () => {
  const now = Date.UTC(2026, 10, 23, 12, 0, 20);
  expect(resolveFuture({ local: '2026-11-23T12:00', zone: 'UTC' }, now)).toMatchObject({ reason: 'past' });
  expect(resolveFuture({ local: '2026-11-23T12:01', zone: 'UTC' }, now)).toMatchObject({ ok: true });
});

test('offsets are written as people write them', () => {
  expect(offsetOf(Date.UTC(2026, 6, 1), 'Asia/Kolkata')).toBe('UTC+05:30');
  expect(offsetOf(Date.UTC(2026, 6, 1), 'America/Sao_Paulo')).toBe('UTC−03:00');
});
