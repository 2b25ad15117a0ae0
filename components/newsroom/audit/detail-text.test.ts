import { expect, test } from 'vitest';
import { detailText } from './detail-text.ts';

test('an audit line reads on one line, without ids and empty values', () => {
  expect(detailText({ from: 'draft', to: 'approved', note: '', versionId: 'x', authorIds: [] })).toBe(
    'from: draft · to: approved',
  );
  expect(detailText({ fields: ['alt'] })).toBe('fields: ["alt"]');
});
