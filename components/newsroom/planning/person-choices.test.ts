import { expect, test } from 'vitest';
import { fitsWords, withChosen } from './person-choices.ts';

test('a choice above the colleagues stays while what is typed may mean it', () => {
  expect(fitsWords('Assigned to me', '')).toBe(true);
  expect(fitsWords('Assigned to me', 'me')).toBe(true);
  expect(fitsWords('Assigned to me', 'ass TO')).toBe(true);
  expect(fitsWords('Assigned to me', 'ana')).toBe(false);
});

test('whoever is chosen is in the list, once, also where the search found others', () => {
  const [ana, ben] = [
    { id: '1', name: 'Ana' },
    { id: '2', name: 'Ben' },
  ];
  expect(withChosen([ben], ana)).toEqual([ben, ana]);
  expect(withChosen([ana, ben], ana)).toEqual([ana, ben]);
  expect(withChosen([ben], null)).toEqual([ben]);
});
