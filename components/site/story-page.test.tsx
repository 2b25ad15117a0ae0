import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { idOf, italic, leadPhoto, p, related } from '#tests/support/documents.ts';
import { aPartnerOfThePage, aStoryPage } from '#tests/support/story-page.ts';
import { StoryPage } from './story-page.tsx';
import { minified, openingFonts, stylesheet } from './stylesheet.ts';
import { textSizeScript } from './text-size.ts';

const printed = (page: Parameters<typeof StoryPage>[0]) =>
  `<!doctype html>${renderToStaticMarkup(<StoryPage {...page} />)}`;

// Words drawn from a long list, so that the text packs no better than a reporter's.
const syllables = 'har bour strait ves sel min ist er coun cil riv er win ter quar ter mon ey sta tion'.split(
  ' ',
);
function wordsLike(count: number): string[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(4) }, () => syllables[next(syllables.length)]).join(''),
  );
}

test('the first round trip holds a whole story of 800 words (14,600 bytes, Brotli as it is stored)', () => {
  const words = wordsLike(800);
  const paragraphs = Array.from({ length: 16 }, (_, at) =>
    p(`${words.slice(at * 50, at * 50 + 50).join(' ')}.`),
  );
  const html = printed(aStoryPage(paragraphs));
  const bytes = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;
  expect(bytes).toBeLessThanOrEqual(14_600);
});

test('a page has one style, one small script, and nothing that it waits for', () => {
  const html = printed(aStoryPage());
  expect(Buffer.byteLength(textSizeScript)).toBeLessThanOrEqual(2048);
  expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<script>',
    '<script type="application/ld+json">',
  ]);
  expect(html.match(/<style>/g)).toHaveLength(1);
  expect(html).not.toMatch(/rel="stylesheet"|<script[^>]+src=|\sstyle=|\son[a-z]+=/);
});

test('everything of NEWSROOM §10 is on the page', () => {
  const page = aStoryPage([
    leadPhoto({ photoId: idOf(2), alt: 'Ships at anchor' }, 'At dawn.'),
    p('It happened. ', related(idOf(1))),
  ]);
  page.partner = aPartnerOfThePage();
  page.byline = [{ name: 'Nora Byline', slug: 'nora-byline' }, ', Daily Wire Service'];
  page.story.readerUpdatedAt = Date.UTC(2026, 10, 23, 14);
  const html = printed(page);
  for (const part of [
    '<html lang="en">',
    '<a href="/world">World</a></p><h1>Ships &amp; “Pilots”</h1>',
    '<p class="dek">What the dek says.</p>',
    'By <a rel="author" href="/authors/nora-byline">Nora Byline</a>, Daily Wire Service',
    '<time dateTime="2026-11-23T12:00:00.000Z">23 November 2026, 13:00\u00a0CET</time>',
    '<b>Updated</b> <time dateTime="2026-11-23T14:00:00.000Z">',
    '3 min read',
    'alt="Ships at anchor"',
    'At dawn. <span class="credit">Ann Example/Example Agency</span>',
    '(RELATED: <a href="/a">A &amp; B</a>)',
    '<p class="licence">Published under licence.</p>',
    '<a rel="tag" href="/topics/shipping">Shipping</a>',
    '<p class="address">The Test Courier, https://news.example/2026/11/23/ships-and-pilots</p>',
    '<link rel="canonical" href="https://news.example/2026/11/23/ships-and-pilots"/>',
    'content="max-image-preview:large"',
    '<meta property="og:title" content="Ships &amp; “Pilots”"/>',
  ])
    expect(html).toContain(part);
});

test('in Arabic the page runs from right to left and speaks Arabic, and asks early for no font without its letters', () => {
  const page = aStoryPage();
  const html = printed({ ...page, site: { ...page.site, language: 'ar' } });
  for (const part of [
    '<html lang="ar" dir="rtl">',
    'الانتقال إلى المحتوى',
    'بقلم <a rel="author"',
    '<b>نُشر</b>',
  ])
    expect(html).toContain(part);
  expect(html).not.toMatch(/rel="preload"/);
});

test('text that looks like markup stays text, in the structured data too', () => {
  const page = aStoryPage([p('</script><script>alert(1)</script>')]);
  page.story.headline = '</script><script>alert(2)</script>';
  page.story.dek = '"><img src=x onerror=alert(3)>';
  const html = printed(page);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).not.toContain('<img');
});

test('a story with italic asks for the italic at once, another does not', () => {
  expect(openingFonts(false)).toHaveLength(2);
  expect(printed(aStoryPage([p('It is ', italic('so'))]))).toMatch(/preload" href="[^"]+italic-latin/);
  expect(printed(aStoryPage())).not.toMatch(/preload" href="[^"]+italic/);
});

test('every font that the styles name lies in the assets, under the first letters of its own SHA-256', () => {
  const names = [...stylesheet('story').matchAll(/url\("(\/assets\/[^"]+)"\)/g)].map(([, name = '']) => name);
  expect(names.length).toBe(6);
  for (const name of names) {
    const file = path.join('public', name);
    expect(existsSync(file), name).toBe(true);
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
    expect(name).toContain(`.${hash}.woff2`);
  }
});

test('the stylesheet is made small without changing what it says', () => {
  expect(
    minified(
      '/* a */ a:hover , b > c { color : red; font: 1rem/1.2 "A B", serif; }\n@media (x: 1) { d { e: calc(1px + 2px) } }',
    ),
  ).toBe('a:hover,b>c{color : red;font:1rem/1.2 "A B",serif}@media (x: 1){d{e:calc(1px + 2px)}}');
});
