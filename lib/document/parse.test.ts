import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NewsroomError } from '#lib/errors.ts';
import { anyDocument, hostileJson } from '#tests/support/arbitrary-document.ts';
import { bold, p, story } from '#tests/support/documents.ts';
import { refusal } from '#tests/support/on-page.ts';
import { checkDocument, nodeOf, parseDocument, stored } from './parse.ts';
import { emptyDocument, SCHEMA_VERSION } from './schema.ts';
import { checkSize } from './size.ts';

const text = (said: string, ...marks: unknown[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: said, marks }],
});

test('a new story is a story', () => {
  expect(parseDocument(emptyDocument().toJSON()).eq(emptyDocument())).toBe(true);
});

test('every document survives being stored, sent and parsed', () => {
  fc.assert(
    fc.property(anyDocument, (node) => {
      const sent = JSON.parse(JSON.stringify(stored(node)));
      expect(sent.schema).toBe(SCHEMA_VERSION);
      expect(nodeOf(sent).eq(node)).toBe(true);
      expect(parseDocument(sent.doc).eq(node)).toBe(true);
      expect(checkDocument(node).eq(node)).toBe(true);
    }),
    { numRuns: 200 },
  );
}, 30_000);

test('whatever a stranger sends is a document or refused with a sentence', () => {
  fc.assert(
    fc.property(hostileJson, (json) => {
      try {
        const node = parseDocument(json);
        expect(parseDocument(node.toJSON()).eq(node)).toBe(true);
      } catch (error) {
        if (!(error instanceof NewsroomError)) throw error;
        expect(error.kind).toBe('Invalid');
        expect(error.message).toMatch(/^[A-Z].*[.]$/s);
      }
    }),
    { numRuns: 1500 },
  );
}, 30_000);

test.each([null, undefined, 3, 'doc', [], {}, { type: 'paragraph' }])('%j is no story', (json) => {
  expect(() => parseDocument(json)).toThrow('This is not a story: the whole must be of type “doc”.');
});

test.each([
  [
    'an unknown block',
    { type: 'marquee' },
    'The story holds a block that this newsroom does not know: “marquee”.',
  ],
  [
    'a block by an odd name',
    { type: '__proto__' },
    'The story holds a block that this newsroom does not know: “__proto__”.',
  ],
  [
    'a block without a name',
    { content: [] },
    'The story holds a block that this newsroom does not know: “empty”.',
  ],
  ['no block', 'text' as never, 'The story holds something that is no block.'],
  ['content that is no list', { type: 'paragraph', content: 'x' }, 'The content of a block must be a list.'],
  [
    'an unknown mark',
    text('x', { type: 'blink' }),
    'The story holds a kind of text that this newsroom does not know: “blink”.',
  ],
  [
    'a mark that is none',
    text('x', null),
    'The story holds a kind of text that this newsroom does not know: “empty”.',
  ],
  [
    'the same mark twice',
    text('x', { type: 'bold' }, { type: 'bold' }),
    'Bold, italic or a link lies where it can not be.',
  ],
  [
    'an unknown attribute',
    { type: 'paragraph', attrs: { style: 'x' } },
    'The paragraph has a detail that this newsroom does not know: “style”.',
  ],
  [
    'an unknown attribute of a mark',
    text('x', { type: 'bold', attrs: { onclick: 'x' } }),
    'The bold has a detail that this newsroom does not know: “onclick”.',
  ],
  [
    'an unknown part',
    { type: 'paragraph', html: '<b>' },
    'The paragraph holds something that this newsroom does not know: “html”.',
  ],
  [
    'attributes that are a list',
    { type: 'heading', attrs: [2] },
    'The details of the heading are not understood.',
  ],
  ['empty text', text(''), 'The story holds a piece of text without any text.'],
  ['text that is a number', text(3 as never), 'The story holds a piece of text without any text.'],
  ['text in a block', { type: 'paragraph', text: 'x' }, 'The paragraph holds text outside its content.'],
  ['a link to nowhere', text('x', { type: 'link' }), 'A link leads nowhere.'],
  [
    'a javascript: link',
    text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
    'A link leads to “javascript:alert(1)”. Links may lead to http, https, mailto and tel addresses, and to paths on this site.',
  ],
])('%s is refused with a sentence', (_what, block, sentence) => {
  expect(refusal(block as Record<string, unknown>)).toBe(`NewsroomError: ${sentence}`);
});

test('text in pieces is joined, and marks are put in order', () => {
  const pieces = [
    { type: 'text', text: 'One ' },
    { type: 'text', text: 'two', marks: [{ type: 'italic' }, { type: 'bold' }] },
    { type: 'text', text: ' three', marks: [{ type: 'bold' }, { type: 'italic' }] },
  ];
  const json = {
    type: 'doc',
    content: [{ type: 'headline' }, { type: 'dek' }, { type: 'paragraph', content: pieces }],
  };
  expect(parseDocument(json).child(2).childCount).toBe(2);
});

test('ten megabytes of nesting are refused before anything recursive sees them', () => {
  const levels = 400_000;
  const json = JSON.parse(`${'{"type":"quote","content":['.repeat(levels)}${']}'.repeat(levels)}`);
  const began = performance.now();
  expect(() => parseDocument({ type: 'doc', content: [json] })).toThrow('The story is nested too deeply.');
  expect(performance.now() - began).toBeLessThan(500);
});

test('lists within lists go a dozen deep, and then no further', () => {
  const nested = (depth: number): Record<string, unknown> => ({
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [{ type: 'paragraph' }, ...(depth > 1 ? [nested(depth - 1)] : [])] },
    ],
  });
  expect(refusal(nested(12))).toBe('accepted');
  expect(refusal(nested(30))).toBe('NewsroomError: The story is nested too deeply.');
});

test('a story of more than 2 MB is refused, in one piece and in many', () => {
  const sentence = 'NewsroomError: The story is larger than 2 MB. Split it into several stories.';
  expect(refusal(text('x'.repeat(2_000_001)))).toBe(sentence);
  expect(() =>
    parseDocument({ type: 'doc', content: Array.from({ length: 200_000 }, () => ({ type: 'paragraph' })) }),
  ).toThrow('larger than 2 MB');
  expect(refusal(text('x'.repeat(1_900_000)))).toBe('accepted');
  expect(() => checkSize({ ['k'.repeat(2_000_001)]: 1 })).toThrow('larger than 2 MB');
});

test('a document that steps have made is checked like one that was sent', () => {
  const good = story('A', '', p('x', bold('y')));
  expect(checkDocument(good).eq(good)).toBe(true);
  expect(() => checkDocument(good.copy(good.content.cut(0, 4)))).toThrow(
    'A story begins with headline and dek',
  );
});
