import { expect, test } from 'vitest';
import { idOf, li, ol, p, related, ul } from '#tests/support/documents.ts';
import { inFeed, onPage, refusal } from '#tests/support/on-page.ts';

test('lists, and lists within lists, are printed', () => {
  const blocks = [ul(li(p('One'), ol(li(p('Inner')))), li(p('Two')))];
  const html = '<ul><li><p>One</p><ol><li><p>Inner</p></li></ol></li><li><p>Two</p></li></ul>';
  expect(onPage(blocks)).toBe(html);
  expect(inFeed(blocks)).toBe(html);
});

test('an item that holds only a link readers may not see is left out, and so is a list of nothing else', () => {
  expect(onPage([ul(li(p(related(idOf(3)))), li(p('Two')))])).toBe('<ul><li><p>Two</p></li></ul>');
  expect(onPage([ul(li(p(related(idOf(3)))))])).toBe('');
});

test('a list without items and an item outside a list are refused', () => {
  expect(refusal({ type: 'bulletList' })).toBe('NewsroomError: The bullet list holds what it can not hold.');
  expect(refusal({ type: 'listItem', content: [{ type: 'paragraph' }] })).toMatch(
    /A story begins with headline and dek/,
  );
});
