import { expect, test } from 'vitest';
import { anAuthor, aPartner } from '#tests/support/rows.ts';
import { bylineOf, bylineText } from './byline.ts';

const ann = anAuthor({ name: 'Ann Lee', slug: 'ann-lee' });
const ben = anAuthor({ name: 'Ben Roth', slug: 'ben-roth' });
const cem = anAuthor({ name: 'Cem Yil', slug: 'cem-yil' });

test('names are joined as one would say them, and stay links', () => {
  expect(bylineText(bylineOf([ann, ben, cem], null))).toBe('Ann Lee, Ben Roth and Cem Yil');
  expect(bylineOf([ann, ben], null)).toEqual([
    { name: 'Ann Lee', slug: 'ann-lee' },
    ' and ',
    { name: 'Ben Roth', slug: 'ben-roth' },
  ]);
  expect(bylineOf([], null)).toEqual([]);
});

test('a partner’s form goes around the names, replaces them, or stands without them', () => {
  const form = (bylineForm: string) => aPartner({ name: 'Daily Wire', bylineForm });
  expect(bylineText(bylineOf([ann], form('{authors}, Daily Wire')))).toBe('Ann Lee, Daily Wire');
  expect(bylineText(bylineOf([ann], form('From {authors} of the Wire')))).toBe('From Ann Lee of the Wire');
  expect(bylineText(bylineOf([ann], form('The Wire’s staff')))).toBe('The Wire’s staff');
  expect(bylineText(bylineOf([ann], form('')))).toBe('Ann Lee');
  expect(bylineText(bylineOf([], form('{authors}, Daily Wire')))).toBe('Daily Wire');
});
