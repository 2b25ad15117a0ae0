import { expect, test } from 'vitest';
import { isWantedName, isWhole, nameAside } from './inbox.rules.ts';

test.each(['.harbour.jpg', 'harbour.jpg.part', 'harbour.TMP', 'harbour.jpg.filepart', 'harbour.jpg~'])(
  '%s is still under way',
  (name) => expect(isWantedName(name)).toBe(false),
);

test('a file is whole when two looks show the same, and an empty one only after a minute', () => {
  const look = { bytes: 5, changedAt: 1000, file: 1 };
  expect(isWantedName('part.jpg')).toBe(true);
  expect(isWhole(undefined, look, 2000)).toBe(false);
  expect(isWhole({ ...look, bytes: 4 }, look, 2000)).toBe(false);
  expect(isWhole({ ...look, changedAt: 999 }, look, 2000)).toBe(false);
  expect(isWhole({ ...look, file: 2 }, look, 2000)).toBe(false);
  expect(isWhole(look, look, 2000)).toBe(true);
  const empty = { ...look, bytes: 0 };
  expect(isWhole(empty, empty, 2000)).toBe(false);
  expect(isWhole(empty, empty, 70_000)).toBe(true);
});

test('what lies aside has a name of its own that a disk takes', () => {
  expect(nameAside('harbour.jpg', 1)).toBe('harbour.jpg');
  expect(nameAside('harbour.jpg', 2)).toBe('harbour (2).jpg');
  expect(new TextEncoder().encode(nameAside(`${'ü'.repeat(120)}.jpg`, 2)).length).toBeLessThan(220);
});
