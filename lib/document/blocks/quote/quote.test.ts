import { expect, test } from 'vitest';
import { p, quote } from '#tests/support/documents.ts';
import { inFeed, onPage, refusal } from '#tests/support/on-page.ts';

test('a quote of two paragraphs is one quote', () => {
  const html = '<blockquote><p>One.</p><p>Two.</p></blockquote>';
  expect(onPage([quote(p('One.'), p('Two.'))])).toBe(html);
  expect(inFeed([quote(p('One.'), p('Two.'))])).toBe(html);
});

test('a quote holds paragraphs only', () => {
  expect(refusal({ type: 'quote', content: [{ type: 'divider' }] })).toBe(
    'NewsroomError: The quote holds what it can not hold.',
  );
});
