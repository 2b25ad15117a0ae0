import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRestrictions } from './read-restrictions.ts';

const read = (text: string) => readRestrictions(text).rules.map(({ text: _, ...rule }) => rule);
const out = (...countries: string[]) => ({ rule: 'countries out', countries });
const notFor = (use: string) => ({ rule: 'not for', use });

test.each([
  ['TURKEY OUT', [out('TR')]],
  ['GERMANY OUT - AUSTRIA OUT', [out('DE'), out('AT')]],
  ['UK OUT, FRANCE OUT, MAGAZINES OUT', [out('GB'), out('FR'), notFor('print')]],
  ['OUT: Italy, Spain and Portugal', [out('IT', 'ES', 'PT')]],
  ['World Rights Except Italy', [out('IT')]],
  ['WORLDWIDE RIGHTS, EXCLUDING THE NETHERLANDS AND BELGIUM', [out('NL', 'BE')]],
  ['No use in the U.S. or Canada', [out('US', 'CA')]],
  ['BENELUX OUT', [out('BE', 'NL', 'LU')]],
  ['Côte d’Ivoire out', [out('CI')]],
  ['one time use', [{ rule: 'one story' }]],
  ['ONE-TIME USE ONLY', [{ rule: 'one story' }]],
  ['NO ARCHIVES', [{ rule: 'no archive' }]],
  ['*** NO ARCHIVING ***', [{ rule: 'no archive' }]],
  ['usable only after 48 h', [{ rule: 'opens after', hours: 48 }]],
  ['Not before 2 days after transmission', [{ rule: 'opens after', hours: 48 }]],
  ['14 days', [{ rule: 'closes after', hours: 336 }]],
  ['For use within 14 days from transmission', [{ rule: 'closes after', hours: 336 }]],
  ['NO USE AFTER 30 DAYS', [{ rule: 'closes after', hours: 720 }]],
  ['Not for use after 12 January 2026', [{ rule: 'closes on', day: '2026-01-12' }]],
  ['valid until January 12, 2026', [{ rule: 'closes on', day: '2026-01-12' }]],
  ['No use after 2026-01-12', [{ rule: 'closes on', day: '2026-01-12' }]],
  ['NO INTERNET', [notFor('site')]],
  ['ONLINE OUT', [notFor('site')]],
  ['EDITORIAL USE ONLY. NO SALES. NO MARKETING NO ADVERTISING CAMPAIGNS', [notFor('promotion')]],
  ['RESTRICTED TO EDITORIAL USE', [notFor('promotion')]],
  ['Only in France', [{ rule: 'only in countries', countries: ['FR'] }]],
  ['NORDIC COUNTRIES ONLY', [{ rule: 'only in countries', countries: ['DK', 'FI', 'IS', 'NO', 'SE'] }]],
])('%s', (text, rules) => {
  const found = read(text);
  expect(found).toHaveLength(new Set(rules.map((rule) => JSON.stringify(rule))).size);
  expect(found).toEqual(expect.arrayContaining(rules));
});

test('what is not regular is left for a person, word for word', () => {
  expect(readRestrictions('Please call the picture desk before use. TURKEY OUT')).toMatchObject({
    rules: [{ rule: 'countries out', countries: ['TR'], text: 'TURKEY OUT' }],
    unread: ['Please call the picture desk before use'],
  });
});

test('a day that no calendar has, a span of nothing and a place that nobody knows are no rules', () => {
  for (const text of [
    'Not for use after 31 February 2026',
    '0 days',
    'ATLANTIS OUT',
    'FRANCE AND ATLANTIS OUT',
  ])
    expect(readRestrictions(text)).toEqual({ rules: [], unread: [text] });
});

test('any text ends quickly, says each rule once, and reads the same a second time', () => {
  const words = fc.constantFrom(
    'NO',
    'OUT',
    'TURKEY',
    'ARCHIVES',
    'after',
    '48',
    'h',
    'days',
    ',',
    '.',
    ';',
    'use',
    'only',
    'except',
    'World rights',
    '-',
    '\n',
    'and',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 300 }),
        fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
      ),
      (text) => {
        const first = readRestrictions(text);
        expect(readRestrictions(text)).toEqual(first);
        const rules = first.rules.map((rule) => JSON.stringify({ ...rule, text: '' }));
        expect(new Set(rules).size).toBe(rules.length);
      },
    ),
    { numRuns: 300 },
  );
  const long = 'NO USE IN FRANCE AND '.repeat(5000);
  const before = performance.now();
  readRestrictions(long);
  expect(performance.now() - before).toBeLessThan(2000);
});
