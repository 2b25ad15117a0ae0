import { expect, test } from 'vitest';
import { spokenDuration } from './duration.ts';

test.each([
  [0, '0 seconds'],
  [1_900, '1 second'],
  [60_000, '1 minute'],
  [59 * 60_000, '59 minutes'],
  [3_600_000, '1 hour'],
  [200 * 60_000, '3 hours 20 minutes'],
  [50 * 3_600_000, '2 days'],
])('%d ms are %s', (ms, spoken) => {
  expect(spokenDuration(ms)).toBe(spoken);
});
