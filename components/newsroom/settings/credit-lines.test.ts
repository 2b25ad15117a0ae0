import { expect, test } from 'vitest';
import { namesIn, staffIn, staffLines } from './credit-lines.ts';

const staff = [
  { name: 'Ida Holm', from: '2019-01-01', until: '2024-06-30' },
  { name: 'Per Aas', from: '2020-05-01', until: null },
  { name: 'Eve Lund', from: null, until: '2021-12-31' },
  { name: 'Ola Nord, Jr.', from: null, until: null },
];

test('the staff list goes into a text box and comes out of it as it was', () => {
  expect(staffIn(staffLines(staff))).toEqual(staff);
});

test('spaces and empty lines are nobody', () => {
  expect(staffIn('\n  Ida Holm ,2019-01-01 \n\n')).toEqual([
    { name: 'Ida Holm', from: '2019-01-01', until: null },
  ]);
  expect(namesIn(' deLUX \n\n')).toEqual(['deLUX']);
});
