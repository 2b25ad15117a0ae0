import { DOMParser, DOMSerializer } from '@tiptap/pm/model';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { anyDocument } from '#tests/support/arbitrary-document.ts';
import { idOf } from '#tests/support/documents.ts';
import { emptyDocument, schema } from './schema.ts';

// HTML has its own idea of line ends within text.
const onOneLine = anyDocument.filter((node) => !/[\r\n]/.test(node.textContent));
const parser = DOMParser.fromSchema(schema);

test('what is copied in the editor is what is pasted', () => {
  fc.assert(
    fc.property(onOneLine, (node) => {
      const { document } = parseHTML('<!doctype html><html><body></body></html>');
      const root = document.createElement('div');
      DOMSerializer.fromSchema(schema).serializeFragment(node.content, { document }, root);
      expect(parser.parse(root, { preserveWhitespace: 'full' }).toJSON()).toEqual(node.toJSON());
    }),
    { numRuns: 100 },
  );
}, 30_000);

test('what only looks like a photo, a RELATED link or a safe link is not made one', () => {
  const { document } = parseHTML(
    '<!doctype html><html><body><h1 data-headline>A</h1><p data-dek>B</p><figure data-photo="x"><figcaption>C</figcaption></figure>' +
      `<p><span data-related="1">D</span><a href="javascript:alert(1)">E</a><span data-related="${idOf(1)}">F</span></p></body></html>`,
  );
  expect(String(parser.parse(document.body))).toBe(
    'doc(headline("A"), dek("B"), paragraph("C"), paragraph("DE", related))',
  );
});

test('a new story begins with headline and dek, and with a paragraph to write in', () => {
  expect(String(emptyDocument())).toBe('doc(headline, dek, paragraph)');
  expect(() => emptyDocument().check()).not.toThrow();
});
