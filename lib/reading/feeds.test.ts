import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { idOf } from '#tests/support/documents.ts';
import { noon } from '#tests/support/rows.ts';
import { aStoryPage } from '#tests/support/story-page.ts';
import type { FeedData } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { newsSitemapXml } from './news-sitemap.ts';
import { rss } from './rss.ts';
import { sitemapXml } from './sitemap.ts';

const { site, story } = aStoryPage();
const feed: FeedData = {
  site,
  title: site.name,
  homeUrl: 'https://news.example/',
  feedUrl: 'https://news.example/feeds/rss.xml',
  items: [
    {
      id: idOf(50),
      url: `https://news.example${story.path}`,
      headline: 'Ships <b> & ]]> “Pilots”\u0007',
      dek: 'A dek & more',
      html: '<p>A fox &amp; a ]]> in the text</p>',
      authors: ['Ann Lee', 'Ben Roth'],
      byline: 'Ann Lee and Ben Roth, Daily Wire',
      categories: ['World', 'Shipping'],
      publishedAt: noon,
      updatedAt: noon + 60_000,
      image: {
        url: 'https://news.example/media/x/1600.jpg',
        type: 'image/jpeg',
        width: 1600,
        height: 900,
        credit: 'PHILIPPE HUGUEN/AFP/Getty Images',
      },
    },
  ],
};
const parsed = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true);
  return new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(xml);
};

test('RSS is well formed, has what RSS 2.0 asks for, and names every story by its id', () => {
  const { channel, '@_version': version } = parsed(rss(feed)).rss;
  expect(version).toBe('2.0');
  expect(channel).toMatchObject({
    title: 'The Test Courier',
    link: 'https://news.example/',
    description: 'News of the tests.',
    language: 'en',
    lastBuildDate: 'Mon, 23 Nov 2026 12:01:00 GMT',
    'atom:link': { '@_rel': 'self', '@_href': 'https://news.example/feeds/rss.xml' },
  });
  expect(channel.item).toMatchObject({
    title: 'Ships <b> & ]]> “Pilots”',
    link: `https://news.example${story.path}`,
    guid: { '#text': idOf(50), '@_isPermaLink': 'false' },
    pubDate: 'Mon, 23 Nov 2026 12:00:00 GMT',
    'dc:creator': 'Ann Lee and Ben Roth, Daily Wire',
    category: ['World', 'Shipping'],
    description: 'A dek & more',
    'content:encoded': '<p>A fox &amp; a ]]> in the text</p>',
    'media:content': {
      '@_url': 'https://news.example/media/x/1600.jpg',
      '@_medium': 'image',
      'media:credit': 'PHILIPPE HUGUEN/AFP/Getty Images',
    },
  });
});

test('a feed without stories is still a feed', () => {
  expect(parsed(rss({ ...feed, items: [] })).rss.channel).not.toHaveProperty('item');
  expect(JSON.parse(jsonFeed({ ...feed, items: [] })).items).toEqual([]);
});

test('JSON Feed 1.1 has the same stories', () => {
  expect(JSON.parse(jsonFeed(feed))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Test Courier',
    items: [
      {
        id: idOf(50),
        content_html: feed.items[0]?.html,
        date_published: '2026-11-23T12:00:00.000Z',
        authors: [{ name: 'Ann Lee' }, { name: 'Ben Roth' }],
        tags: ['World', 'Shipping'],
      },
    ],
  });
});

test('sitemaps say what sitemaps.org and Google News ask for', () => {
  const urls = [
    { url: 'https://news.example/', changedAt: null },
    { url: 'https://news.example/a?b&c', changedAt: noon },
  ];
  expect(parsed(sitemapXml({ kind: 'addresses', urls })).urlset.url).toEqual([
    { loc: 'https://news.example/' },
    { loc: 'https://news.example/a?b&c', lastmod: '2026-11-23T12:00:00.000Z' },
  ]);
  const index = parsed(sitemapXml({ kind: 'index', files: ['https://news.example/sitemap.xml?page=2'] }));
  expect(index.sitemapindex.sitemap).toEqual({ loc: 'https://news.example/sitemap.xml?page=2' });
  const { document: _document, photos: _photos, relatedIds: _relatedIds, ...card } = story;
  const news = parsed(newsSitemapXml({ site, stories: [{ ...card, leadPhoto: null }] }));
  expect(news.urlset.url).toEqual({
    loc: 'https://news.example/2026/11/23/ships-and-pilots',
    'news:news': {
      'news:publication': { 'news:name': 'The Test Courier', 'news:language': 'en' },
      'news:publication_date': '2026-11-23T12:00:00.000Z',
      'news:title': 'Ships & “Pilots”',
    },
  });
});
