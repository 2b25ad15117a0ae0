import { expect, test } from 'vitest';
import { notAllowed } from '../errors.ts';
import { refusedRow } from './refused-row.ts';

const ctx = {
  actor: { id: 'p1', name: 'Rosa Diaz', email: 'rosa@news.example', role: 'reporter' as const },
  address: '192.0.2.7',
  clock: { now: () => 1_780_000_000_000 },
};

test('a refused attempt says who tried what on which story, and that it was refused', () => {
  const request = { method: 'PUT', url: 'http://localhost/api/newsroom/stories/s42/publication?x=1' };
  expect(refusedRow(ctx, request, notAllowed('No.', 'publish'))).toMatchObject({
    at: 1_780_000_000_000,
    actorId: 'p1',
    actorName: 'Rosa Diaz',
    action: 'publish',
    subjectKind: 'story',
    subjectId: 's42',
    allowed: false,
    address: '192.0.2.7',
    detail: { method: 'PUT', path: '/api/newsroom/stories/s42/publication' },
  });
});

test('a refusal without a name is named by its request; a stranger has no name', () => {
  const request = { method: 'PATCH', url: 'http://localhost/api/newsroom/settings' };
  expect(refusedRow({ ...ctx, actor: null }, request, notAllowed('No.'))).toMatchObject({
    actorId: null,
    actorName: '',
    action: 'PATCH /api/newsroom/settings',
    subjectKind: 'settings',
    subjectId: null,
    allowed: false,
  });
});
