import { expect, test } from 'vitest';
import { around, directionOf, filled, isLatin, type Words, wordsFor } from './words.ts';

const languages = ['en', 'de', 'fr', 'es', 'pt', 'ar', 'he', 'uk'];
const blanks = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

test.each(languages)('%s says everything that English says, with the same blanks', (language) => {
  const english = wordsFor('en');
  const words = wordsFor(language);
  for (const key of Object.keys(english) as (keyof Words)[]) {
    expect(blanks(words[key]), key).toEqual(blanks(english[key]));
    // Ukrainian sets no word before a name.
    if (key !== 'by') expect(words[key].trim(), key).not.toBe('');
  }
});

test('a region reads its language, an unknown language English', () => {
  expect(wordsFor('pt-BR')).toBe(wordsFor('pt'));
  expect(wordsFor('de-CH').updated).toBe('Aktualisiert');
  expect(wordsFor('tlh')).toBe(wordsFor('en'));
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['pt-BR', 'ltr'],
] as const)('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test('our fonts have the letters of Polish, and not of Arabic or Ukrainian', () => {
  expect([isLatin('ar'), isLatin('uk'), isLatin('pl'), isLatin('en')]).toEqual([false, false, true, true]);
});

test('blanks are filled, and a sentence opens around a time', () => {
  expect(filled('{n} min read', { n: 4 })).toBe('4 min read');
  expect(around('Changed on {when}.')).toEqual(['Changed on ', '.']);
});
