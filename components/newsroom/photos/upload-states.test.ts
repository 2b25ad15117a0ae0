import { expect, test } from 'vitest';
import { shownUploads, sumOf, sumSentence, type Upload } from './upload-states.ts';

const one = (state: Upload['state'], change: Partial<Upload> = {}): Upload => ({
  key: `${state} ${crypto.randomUUID()}`,
  name: 'harbour.jpg',
  bytes: 100,
  state,
  part: 0,
  ...change,
});
const many = (n: number, state: Upload['state']) => Array.from({ length: n }, () => one(state));

test('the whole is how far the bytes are', () => {
  const sum = sumOf([one('done'), one('sending', { part: 0.5 }), one('waiting', { bytes: 200 })]);
  expect(sum).toMatchObject({ all: 3, done: 1, part: 150 / 400 });
  expect(sumOf([]).part).toBe(1);
});

test.each<[Upload[], string]>([
  [[...many(12, 'done'), ...many(487, 'waiting'), one('sending')], 'Uploading: 12 of 500 photos'],
  [[one('waiting')], 'Uploading: 0 of 1 photo'],
  [[one('done'), one('paused'), one('refused')], 'Paused at 1 of 3 photos, 1 refused'],
  [
    [...many(2, 'done'), one('done', { known: true }), one('refused')],
    'Uploaded 3 photos, 1 of them in the library already, 1 refused',
  ],
  [[one('done')], 'Uploaded 1 photo'],
  [many(2, 'refused'), '2 files were refused'],
])('the heading says what became of them', (uploads, sentence) =>
  expect(sumSentence(sumOf(uploads))).toBe(sentence),
);

test('of hundreds, what needs a person is shown first and the rest is counted', () => {
  const { shown, hidden } = shownUploads([
    ...many(300, 'done'),
    ...many(197, 'waiting'),
    one('sending'),
    ...many(2, 'refused'),
  ]);
  expect(shown.slice(0, 3).map(({ state }) => state)).toEqual(['refused', 'refused', 'sending']);
  expect([shown.length, hidden]).toEqual([2 + 1 + 40 + 40, 500 - 83]);
});
