import { expect, test } from 'vitest';
import { derivedOf } from '#lib/document/derive.ts';
import { parseDocument } from '#lib/document/parse.ts';
import { p, story } from '#tests/support/documents.ts';
import { inFeed } from '#tests/support/on-page.ts';

test('a headline is plain text, without marks or line breaks', () => {
  const withHeadline = (content: unknown[]) =>
    parseDocument({
      type: 'doc',
      content: [{ type: 'headline', content }, { type: 'dek' }, { type: 'paragraph' }],
    });
  expect(withHeadline([{ type: 'text', text: 'Harbour reopens' }]).child(0).textContent).toBe(
    'Harbour reopens',
  );
  expect(() => withHeadline([{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }])).toThrow(
    'The headline holds what it can not hold.',
  );
  expect(() => withHeadline([{ type: 'hardBreak' }])).toThrow('The headline holds what it can not hold.');
});

test('the headline is known beside the document and not printed into a feed’s text', () => {
  expect(derivedOf(story('  Harbour reopens ', '', p('Ships.'))).headline).toBe('Harbour reopens');
  expect(inFeed([p('Ships.')])).toBe('<p>Ships.</p>');
});
