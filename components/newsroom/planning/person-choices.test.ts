import { expect, test } from 'vitest';
import { fitsWords } from './person-choices.ts';

test('a choice above the colleagues stays while what is typed may mean it', () => {
  expect(fitsWords('Assigned to me', '')).toBe(true);
  expect(fitsWords('Assigned to me', 'me')).toBe(true);
  expect(fitsWords('Assigned to me', 'ass TO')).toBe(true);
  expect(fitsWords('Assigned to me', 'ana')).toBe(false);
});
