import { expect, test } from 'vitest';
import { leaseSentence, limitSentence } from './words.ts';

test('a right is said in one sentence, in the newsroom’s time', () => {
  const lease = { effect: 'allow', use: 'site', from: null, until: null, countries: [], note: '' } as const;
  expect(leaseSentence({ ...lease, countries: [] }, 'UTC')).toBe('May be used for the site');
  const until = Date.UTC(2027, 4, 3, 22);
  expect(
    leaseSentence(
      { ...lease, effect: 'deny', use: 'any', until, countries: ['FR', 'IT'] },
      'America/New_York',
    ),
  ).toBe('May not be used for any use until Mon, May 3, 2027, 18:00 EDT in France, Italy');
});

test('a supplier’s rule is said in plain words', () => {
  expect(limitSentence({ rule: 'closes after', hours: 336, text: '' })).toBe('Only in its first 14 days');
  expect(limitSentence({ rule: 'opens after', hours: 48, text: '' })).toBe('Not in its first 48 hours');
  expect(limitSentence({ rule: 'not for', use: 'promotion', text: '' })).toBe('Not for sales and promotion');
});
