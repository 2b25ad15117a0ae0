import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bold, link, p, story } from '#tests/support/documents.ts';
import { hrefFrom, linkRange, setLink } from './link-range.ts';

test.each([
  ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
  [' example.com ', 'https://example.com'],
  ['news.example.co.uk/path', 'https://news.example.co.uk/path'],
  ['example.com:8080/x', 'https://example.com:8080/x'],
  ['name@example.com', 'mailto:name@example.com'],
  ['mailto:name@example.com', 'mailto:name@example.com'],
  ['tel:+49301234', 'tel:+49301234'],
  ['/2026/11/23/slug', '/2026/11/23/slug'],
  ['javascript:alert(1)', null],
  ['JavaScript:alert(1)', null],
  ['data:text/html,x', null],
  ['//evil.example', null],
  ['two words', null],
  ['word', null],
  ['', null],
])('%j leads to %j', (typed, href) => {
  expect(hrefFrom(typed)).toBe(href);
});

const at = (doc: ReturnType<typeof story>, from: number, to = from) =>
  EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });

test('with the cursor in a link the whole link is meant', () => {
  const doc = story('', '', p('See ', link('the report', 'https://a.example'), ' now'));
  const range = linkRange(at(doc, 12));
  expect(range).toEqual({ from: 9, to: 19, href: 'https://a.example', text: 'the report' });
});

test('a link is set over bold words, changed, and removed', () => {
  const doc = story('', '', p('See ', bold('the report'), ' now'));
  const state = at(doc, 9, 19);
  const range = linkRange(state);
  if (!range) throw new Error('There is a range in a paragraph.');
  const linked = state.apply(setLink(state, range, 'https://a.example') ?? state.tr);
  expect(linkRange(linked)?.href).toBe('https://a.example');
  const removed = linked.apply(setLink(linked, range, null) ?? linked.tr);
  expect(removed.doc.eq(doc)).toBe(true);
});

test('without words the address itself is written, or the words that were given', () => {
  const doc = story('', '', p('See '));
  const state = at(doc, 9);
  const range = linkRange(state);
  if (!range) throw new Error('There is a range in a paragraph.');
  const plain = state.apply(setLink(state, range, 'mailto:a@b.example') ?? state.tr);
  expect(plain.doc.textContent).toBe('See a@b.example');
  const worded = state.apply(setLink(state, range, 'https://a.example', 'the report') ?? state.tr);
  expect(worded.doc.textContent).toBe('See the report');
});

test('a headline takes no link', () => {
  expect(linkRange(at(story('Headline', '', p('x')), 3))).toBeNull();
});
