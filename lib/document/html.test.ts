import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { anyDocument } from '#tests/support/arbitrary-document.ts';
import { bold, link, p, readerFacts } from '#tests/support/documents.ts';
import { inFeed, onPage } from '#tests/support/on-page.ts';
import { StoryBody, StoryLeadPhoto } from './blocks/site.tsx';
import { derivedOf } from './derive.ts';
import { feedHtml } from './html.ts';
import { schema } from './schema.ts';
import { textOf } from './text.ts';

const allowed = new Set(
  'p h2 h3 ul ol li blockquote hr br strong em a figure figcaption picture source img span svg rect'.split(
    ' ',
  ),
);
const attributes = new Set(
  'href src srcset sizes width height alt loading fetchpriority decoding type class aria-hidden fill'.split(
    ' ',
  ),
);

test('no document makes the renderers throw, say a script, or let a writer’s text become a tag', () => {
  fc.assert(
    fc.property(anyDocument, (node) => {
      const facts = readerFacts();
      const page = createElement(
        Fragment,
        null,
        createElement(StoryLeadPhoto, { node, facts }),
        createElement(StoryBody, { node, facts }),
      );
      for (const html of [feedHtml(node, facts), renderToStaticMarkup(page)]) {
        const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
        for (const element of document.body.querySelectorAll('*')) {
          expect(allowed).toContain(element.localName);
          for (const { name } of element.attributes) expect(attributes).toContain(name.toLowerCase());
          expect(element.getAttribute('href') ?? '/').toMatch(/^(https?:\/\/|mailto:|tel:|\/)/);
        }
      }
      expect(() => [textOf(node), derivedOf(node)]).not.toThrow();
    }),
    { numRuns: 100 },
  );
}, 30_000);

test('an unsafe link is printed as text even if it came past every check before', () => {
  const smuggled = schema.mark('link', { href: '/a' });
  Object.assign(smuggled.attrs, { href: 'javascript:alert(1)' });
  const block = p(schema.text('click', [smuggled]));
  expect(onPage([block])).toBe('<p>click</p>');
  expect(inFeed([block])).toBe('<p>click</p>');
});

test('a link of which half is bold is one link', () => {
  const half = [
    link('all ', '/a'),
    schema.text('bold', [schema.mark('link', { href: '/a' }), schema.mark('bold')]),
  ];
  expect(onPage([p(...half, bold(' out'))])).toBe(
    '<p><a href="/a">all <strong>bold</strong></a><strong> out</strong></p>',
  );
});

test('characters that XML forbids do not reach a feed', () => {
  expect(inFeed([p('a\u0000b\u000bc\uffffd\te')])).toBe('<p>abcd\te</p>');
});

test('a feed without photos and links to public stories still has its text', () => {
  const facts = { origin: 'https://news.example', photos: {}, links: new Map() };
  expect(inFeed([p('Text')], facts)).toBe('<p>Text</p>');
  expect(inFeed([p()], facts)).toBe('');
});
