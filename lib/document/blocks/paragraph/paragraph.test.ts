import { expect, test } from 'vitest';
import { bodyTextOf } from '#lib/document/text.ts';
import { bold, br, italic, link, p, story } from '#tests/support/documents.ts';
import { inFeed, onPage } from '#tests/support/on-page.ts';

test('a paragraph with marks and a line break reads the same for readers and in feeds', () => {
  const blocks = [p('Ships & ', bold('boats'), ' ', italic('sail'), br(), link('out', '/world'), '.')];
  expect(onPage(blocks)).toBe(
    '<p>Ships &amp; <strong>boats</strong> <em>sail</em><br/><a href="/world">out</a>.</p>',
  );
  expect(inFeed(blocks)).toBe(
    '<p>Ships &amp; <strong>boats</strong> <em>sail</em><br><a href="https://news.example/world">out</a>.</p>',
  );
});

test('an empty paragraph is not printed', () => {
  expect(onPage([p('One'), p(), p('  '), p(br())])).toBe('<p>One</p>');
  expect(inFeed([p(), p('One')])).toBe('<p>One</p>');
});

test('a line break is a new line of the text', () => {
  expect(bodyTextOf(story('', '', p('One', br(), 'two'), p('three')))).toBe('One\ntwo\nthree');
});
