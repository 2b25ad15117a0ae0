import { expect, test } from 'vitest';
import { callAt, withName } from './calling.ts';

const at = (text: string) => callAt(text, text.length);

test('a name is being typed behind an @ that begins a word', () => {
  expect(at('Ask @an')).toEqual({ from: 4, words: 'an' });
  expect(at('@Ana Per')).toEqual({ from: 0, words: 'Ana Per' });
  expect(at('Ask @')).toBeNull();
  expect(at('Write to ana@example')).toBeNull();
  expect(at('@Ana has the numbers of')).toBeNull();
  expect(callAt('@Ana and more', 3)).toEqual({ from: 0, words: 'An' });
});

test('a chosen name takes the place of what was typed, and the text behind it stays', () => {
  const text = 'Ask @an about it';
  const call = callAt(text, 7);
  expect(call && withName(text, 7, call, 'Ana Person')).toEqual({
    text: 'Ask @Ana Person about it',
    caret: 16,
  });
});
