import { expect, test } from 'vitest';
import { toldBy as tell } from './changes.ts';
import { namesItsThing, sentenceOf } from './sentence.ts';

const toldBy = (action: string, detail: Record<string, unknown>, subjectName: string | null) =>
  tell({ action, detail, subjectName }, (at) => `time ${at}`);

test('fields before and after are told as changes, what stayed is not', () => {
  const detail = { before: { name: 'World', position: 2 }, after: { name: 'Abroad', position: 2 } };
  expect(toldBy('approve', detail, 'Abroad')).toEqual({
    changes: [{ field: 'name', before: 'World', after: 'Abroad' }],
    facts: [],
  });
});

test('nothing is told twice, and ids say nothing to people', () => {
  const detail = {
    from: 'draft',
    to: 'approved',
    note: '',
    versionId: 'x',
    name: 'Ferry',
    again: 'approved',
  };
  expect(toldBy('approve', detail, 'Ferry')).toEqual({
    changes: [{ field: 'state', before: 'draft', after: 'approved' }],
    facts: [],
  });
});

test('the end of a lease is said as a time, a count is not', () => {
  const { facts } = toldBy('approve', { leases: [{ until: 1_795_902_163_635 }], from: 12 }, null);
  expect(facts).toEqual([
    { name: 'leases', value: 'until time 1795902163635' },
    { name: 'from', value: '12' },
  ]);
});

test('lists, yes and no, and things within things are words', () => {
  const { facts } = toldBy(
    'approve',
    { authorNames: ['Ada', 'Bo'], live: true, until: { local: 'six', zone: null } },
    null,
  );
  expect(facts).toEqual([
    { name: 'author names', value: 'Ada, Bo' },
    { name: 'live', value: 'yes' },
    { name: 'until', value: 'local six' },
  ]);
});

test('a refused attempt says by which request', () => {
  const { facts } = toldBy(
    'approve',
    { method: 'PUT', path: '/api/newsroom/settings', message: 'No.' },
    null,
  );
  expect(facts).toContainEqual({ name: 'request', value: 'PUT /api/newsroom/settings' });
});

test('a line reads as a sentence around its thing', () => {
  const line = { allowed: true, subjectId: 's' } as Parameters<typeof namesItsThing>[0];
  expect(sentenceOf({ action: 'send for review', allowed: true })).toEqual({
    before: 'sent',
    after: 'for review',
  });
  expect(sentenceOf({ action: 'create author', allowed: true })).toEqual({ before: 'made', after: '' });
  expect(sentenceOf({ action: 'publish', allowed: false })).toEqual({
    before: 'tried “publish” on',
    after: 'and was refused',
  });
  expect(sentenceOf({ action: 'juggle', allowed: true }).before).toBe('did “juggle” to');
  expect(namesItsThing({ ...line, action: 'sign in' })).toBe(false);
  expect(namesItsThing({ ...line, action: 'publish' })).toBe(true);
});

test('moments are told as times, and who somebody was given to is a fact', () => {
  const detail = {
    to: 'Rae',
    before: { dueAt: null, assigneeId: null },
    after: { dueAt: 42, assigneeId: 'x' },
  };
  expect(toldBy('assign', detail, null)).toEqual({
    changes: [{ field: 'due at', before: '', after: 'time 42' }],
    facts: [{ name: 'to', value: 'Rae' }],
  });
  const { facts } = toldBy('share preview', { expiresAt: '1970-01-01T00:00:00.042Z' }, null);
  expect(facts).toEqual([{ name: 'expires at', value: 'time 42' }]);
});
