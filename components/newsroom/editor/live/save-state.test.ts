import { expect, test } from 'vitest';
import { saveState } from './save-state.ts';

const good = { connected: true, unconfirmed: false, keptHere: true, refusal: null };

test.each([
  [{}, 'Saved'],
  [{ unconfirmed: true }, 'Saving…'],
  [{ connected: false }, 'Offline: kept on this computer'],
  [{ connected: false, unconfirmed: true }, 'Offline: kept on this computer'],
  [{ connected: false, unconfirmed: true, keptHere: false }, /^Not saved: .*Leave this tab open\.$/],
  [{ unconfirmed: true, refusal: 'The story is killed.' }, 'Not saved: The story is killed.'],
  [
    { connected: false, unconfirmed: true, refusal: 'The story is killed.' },
    'Not saved: The story is killed.',
  ],
  [{ refusal: 'The story is killed.' }, 'Saved'],
])('%j says %j', (facts, sentence) => {
  expect(saveState({ ...good, ...facts }).sentence).toEqual(
    typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  );
});
