import { expect, test } from 'vitest';
import { fitting } from './fitting.ts';

const authors = [{ name: 'Dana Reyes' }, { name: 'Mara Lindqvist' }, { name: 'Theo Okafor' }];

test('only names that hold the typed words stay, in their order', () => {
  expect(fitting(authors, 'theo')).toEqual([{ name: 'Theo Okafor' }]);
  expect(fitting(authors, ' A ')).toEqual(authors);
  expect(fitting(authors, 'nobody')).toEqual([]);
});

test('where nothing is typed all stay', () => {
  expect(fitting(authors, '  ')).toEqual(authors);
});
