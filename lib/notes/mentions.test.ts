import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calledWords, mentionsIn, mostMentions } from './mentions.rules.ts';

const people = [
  { id: 'ana', name: 'Ana Person' },
  { id: 'ana2', name: 'Ana Persson' },
  { id: 'bo', name: 'Bo' },
  { id: 'jose', name: 'José O’Hara' },
];

test.each([
  ['@Ana Person, please', ['ana']],
  ['@ana persson please', ['ana2']],
  ['@Ana, whoever you are', []],
  ['@Bo: and @José.', ['bo', 'jose']],
  ['@Bonnie and me@Bo.example', []],
  ['(@Bo) @Bo', ['bo']],
  ['@', []],
])('%s', (text, ids) => {
  expect(mentionsIn(text, people)).toEqual(ids);
});

test('the words to look people up by are few and without marks', () => {
  expect(calledWords('@Ana, @José’s and @Bo. bo@x.example')).toEqual(['Ana', 'José’s', 'Bo']);
  fc.assert(
    fc.property(fc.string({ maxLength: 500 }), (text) => {
      expect(calledWords(text).length).toBeLessThanOrEqual(mostMentions);
      expect(mentionsIn(text, people).length).toBeLessThanOrEqual(people.length);
    }),
  );
});
