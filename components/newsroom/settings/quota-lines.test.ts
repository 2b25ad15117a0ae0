import { expect, test } from 'vitest';
import { quotaLines, quotasIn } from './quota-lines.ts';

test('quotas are lines, and lines are quotas', () => {
  const quotas = [
    { supplier: 'Getty Images', perMonth: 250 },
    { supplier: 'AFP', perMonth: 0 },
  ];
  expect(quotaLines(quotas)).toBe('Getty Images, 250\nAFP, 0');
  expect(quotasIn(quotaLines(quotas))).toEqual(quotas);
  expect(quotasIn('\n Reuters: 12 \n')).toEqual([{ supplier: 'Reuters', perMonth: 12 }]);
});

test('a line without a number is sent as it is, for the server to refuse', () => {
  expect(quotasIn('Getty Images')).toEqual([{ supplier: 'Getty Images', perMonth: -1 }]);
});
