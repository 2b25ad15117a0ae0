import { expect, test } from 'vitest';
import { derivedOf } from '#lib/document/derive.ts';
import { parseDocument } from '#lib/document/parse.ts';
import { p, story } from '#tests/support/documents.ts';

test('a dek is plain text below the headline, and is not counted as words of the story', () => {
  const derived = derivedOf(story('Harbour reopens', 'After nine years, ships are back.', p('Two words')));
  expect(derived).toMatchObject({ dek: 'After nine years, ships are back.', words: 2 });
});

test('a story without its dek’s place is refused', () => {
  expect(() =>
    parseDocument({ type: 'doc', content: [{ type: 'headline' }, { type: 'paragraph' }] }),
  ).toThrow('A story begins with headline and dek');
});
