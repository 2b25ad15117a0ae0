import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { idOf } from '#tests/support/documents.ts';
import { atomFaults, jsonFeedFaults, rssFaults } from '#tests/support/formats/feeds.ts';
import { newsSitemapFaults, sitemapFaults } from '#tests/support/formats/sitemaps.ts';
import { noon } from '#tests/support/rows.ts';
import { aStoryPage } from '#tests/support/story-page.ts';
import { atom } from './atom.ts';
import type { FeedData } from './feed.ts';
import { feedAddress, feedAt } from './feed-address.rules.ts';
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
  hubUrl: 'https://hub.example/?a&b',
  items: [
    {
      id: idOf(50),
      url: `https://news.example${story.path}`,
      headline: 'Ships <b> & ]]> “Pilots”\u0007',
      dek: 'A dek & more',
      html: '<p>A fox &amp; a ]]> in the text</p>',
      authors: [
        { name: 'Ann Lee', url: 'https://news.example/authors/ann' },
        { name: 'Ben Roth', url: null },
      ],
      byline: 'Ann Lee and Ben Roth, Daily Wire',
      categories: ['World', 'Shipping'],
      publishedAt: noon,
      updatedAt: noon + 60_000,
      images: [
        {
          url: 'https://news.example/media/x/1600.jpg?v=1&w=2',
          type: 'image/jpeg',
          width: 1600,
          height: 900,
          credit: 'PHILIPPE HUGUEN/AFP/Getty Images',
          copyright: '© 2026 <AFP>',
        },
        {
          url: 'https://news.example/media/y/1600.jpg',
          type: 'image/jpeg',
          width: 1600,
          height: 900,
          credit: 'Ann Lens',
          copyright: '',
        },
      ],
    },
  ],
};
const parsed = (xml: string) => new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(xml);
const none = { ...feed, items: [], hubUrl: '' };

test('RSS is what RSS 2.0 asks for, and names every story by its id', () => {
  expect(rssFaults(rss(feed))).toEqual([]);
  expect(rssFaults(rss(none))).toEqual([]);
  const { channel } = parsed(rss(feed)).rss;
  expect(channel).toMatchObject({
    title: 'The Test Courier',
    lastBuildDate: 'Mon, 23 Nov 2026 12:01:00 GMT',
    'atom:link': [
      { '@_rel': 'self', '@_href': 'https://news.example/feeds/rss.xml' },
      { '@_rel': 'hub', '@_href': 'https://hub.example/?a&b' },
    ],
  });
  expect(channel.item).toMatchObject({
    title: 'Ships <b> & ]]> “Pilots”',
    guid: { '#text': idOf(50), '@_isPermaLink': 'false' },
    'dc:creator': 'Ann Lee and Ben Roth, Daily Wire',
    category: ['World', 'Shipping'],
    'content:encoded': '<p>A fox &amp; a ]]> in the text</p>',
    'media:content': [
      { '@_isDefault': 'true', 'media:credit': 'PHILIPPE HUGUEN/AFP/Getty Images' },
      { 'media:credit': 'Ann Lens' },
    ],
  });
});

test('Atom is what RFC 4287 asks for, with the same ids and the same text', () => {
  expect(atomFaults(atom(feed))).toEqual([]);
  expect(atomFaults(atom(none))).toEqual([]);
  const { entry } = parsed(atom(feed)).feed;
  expect(entry).toMatchObject({
    id: `urn:uuid:${idOf(50)}`,
    updated: '2026-11-23T12:01:00.000Z',
    author: [{ name: 'Ann Lee', uri: 'https://news.example/authors/ann' }, { name: 'Ben Roth' }],
    content: { '#text': '<p>A fox &amp; a ]]> in the text</p>', '@_type': 'html' },
  });
});

test('JSON Feed 1.1 has the same stories', () => {
  expect(jsonFeedFaults(jsonFeed(feed))).toEqual([]);
  expect(jsonFeedFaults(jsonFeed(none))).toEqual([]);
  expect(JSON.parse(jsonFeed(feed))).toMatchObject({
    hubs: [{ type: 'WebSub', url: 'https://hub.example/?a&b' }],
    items: [{ id: idOf(50), content_html: feed.items[0]?.html, tags: ['World', 'Shipping'] }],
  });
});

test('the rules of the formats find what is wrong', () => {
  const [item] = feed.items;
  if (!item) throw new Error('The feed has no item.');
  expect(rssFaults(rss({ ...feed, items: [item, item] }))).toContain('Two items have one guid.');
  expect(rssFaults(rss(feed).replace('12:00:00 GMT', '25:00:00 GMT'))).not.toEqual([]);
  expect(rssFaults(rss(feed).replace('<channel>', '<channel><author>A</author>'))).not.toEqual([]);
  expect(() => rssFaults(rss(feed).replace('</item>', ''))).toThrow('Not well-formed');
  expect(atomFaults(atom(feed).replace(/<updated>[^<]*/, '<updated>yesterday'))).not.toEqual([]);
  expect(atomFaults(atom(feed).replace('urn:uuid:', ''))).not.toEqual([]);
  expect(jsonFeedFaults(jsonFeed({ ...feed, title: '' }))).toEqual(['title is required.']);
  const empty = sitemapXml({ kind: 'addresses', urls: [] });
  expect(sitemapFaults(empty, 'https://news.example')).toEqual(['The schema wants one entry at least.']);
  const strange = { url: 'https://other.example/', changedAt: null, image: 'photo.jpg' };
  expect(
    sitemapFaults(sitemapXml({ kind: 'addresses', urls: [strange] }), 'https://news.example'),
  ).toHaveLength(2);
  const stories = [{ path: '/2026/11/20/old', headline: ' ', firstPublishedAt: noon - 49 * 3_600_000 }];
  expect(newsSitemapFaults(newsSitemapXml({ site, stories }), noon)).toHaveLength(2);
});

test.each([
  ['rss.xml', { of: { kind: 'site' }, format: 'rss' }],
  ['atom.xml', { of: { kind: 'site' }, format: 'atom' }],
  ['feed.json', { of: { kind: 'site' }, format: 'json' }],
  ['world.xml', { of: { kind: 'section', slug: 'world' }, format: 'rss' }],
  ['authors/nora.atom', { of: { kind: 'author', slug: 'nora' }, format: 'atom' }],
  ['topics/ports.json', { of: { kind: 'topic', slug: 'ports' }, format: 'json' }],
] as const)('/feeds/%s is read as it is written', (rest, meant) => {
  expect(feedAt(rest)).toEqual(meant);
  expect(feedAddress(meant.of, meant.format)).toBe(`/feeds/${rest}`);
});

test.each(['', 'world', 'world.rss', 'people/nora.xml', 'authors/a/b.xml', '.xml'])(
  '/feeds/%s is no feed',
  (rest) => {
    expect(feedAt(rest)).toBe(null);
  },
);
