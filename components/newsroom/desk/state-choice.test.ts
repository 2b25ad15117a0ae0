import { expect, test } from 'vitest';
import { statesToShow } from './state-choice.tsx';

test('rare states are offered only while they have a story or are chosen', () => {
  expect(statesToShow({}, [])).toEqual(['draft', 'in review', 'approved', 'published']);
  expect(statesToShow({ spiked: 2 }, [])).toContain('spiked');
  expect(statesToShow({}, ['killed'])).toContain('killed');
});
