import { expect, test } from 'vitest';
import { hr, p } from '#tests/support/documents.ts';
import { inFeed, onPage, refusal } from '#tests/support/on-page.ts';

test('a divider is printed between paragraphs', () => {
  expect(onPage([p('One'), hr(), p('Two')])).toBe('<p>One</p><hr/><p>Two</p>');
  expect(inFeed([p('One'), hr(), p('Two')])).toBe('<p>One</p><hr><p>Two</p>');
});

test('a divider holds nothing', () => {
  expect(refusal({ type: 'divider', content: [{ type: 'paragraph' }] })).toBe(
    'NewsroomError: The divider holds what it can not hold.',
  );
});
