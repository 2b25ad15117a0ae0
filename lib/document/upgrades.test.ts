import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from './schema.ts';
import { type Upgrade, upgraded, upgrades } from './upgrades.ts';

const steps: Upgrade[] = [
  {
    from: 1,
    what: 'pull quotes become quotes',
    up: (doc) => ({ ...doc, path: [...(doc.path as number[]), 2] }),
  },
  { from: 2, what: 'sizes are words', up: (doc) => ({ ...doc, path: [...(doc.path as number[]), 3] }) },
];

test('a document climbs every step from its own number to the present one', () => {
  expect(upgraded({ schema: 1, doc: { path: [] } }, steps, 3)).toEqual({ path: [2, 3] });
  expect(upgraded({ schema: 2, doc: { path: [] } }, steps, 3)).toEqual({ path: [3] });
  expect(upgraded({ schema: 3, doc: { path: [] } }, steps, 3)).toEqual({ path: [] });
});

test('a document of the future and a missing step are said plainly', () => {
  expect(() => upgraded({ schema: 4, doc: {} }, steps, 3)).toThrow('newer version of this program');
  expect(() => upgraded({ schema: 1, doc: {} }, steps.slice(1), 3)).toThrow(
    'No upgrade leads from schema 1 to 2.',
  );
});

test('the real steps lead without a gap from 1 to the present schema', () => {
  expect(upgrades.map(({ from }) => from)).toEqual(
    Array.from({ length: SCHEMA_VERSION - 1 }, (_, n) => n + 1),
  );
});
