import { expect, test } from 'vitest';
import { aStoryPage } from '#tests/support/story-page.ts';
import { atom } from '../reading/atom.ts';
import { feedTypes } from '../reading/feed-address.rules.ts';
import { jsonFeed } from '../reading/json-feed.ts';
import { rss } from '../reading/rss.ts';
import { feedLinks } from './feed-links.ts';

const feed = {
  site: aStoryPage().site,
  title: 'The <Test> "Courier" & Co.',
  homeUrl: 'https://news.example/',
  feedUrl: 'https://news.example/feeds/topics/caf%C3%A9.xml',
  hubUrl: 'https://hub.example/?a=1&b="2"',
  items: [],
};
const views = { rss, atom, json: jsonFeed };

test.each(['rss', 'atom', 'json'] as const)(
  '%s names itself and its hub in a header, as in its text',
  (format) => {
    const type = `${feedTypes[format]}; charset=utf-8`;
    expect(feedLinks(type, Buffer.from(views[format](feed)))).toEqual([
      'Link',
      '<https://news.example/feeds/topics/caf%C3%A9.xml>; rel="self", <https://hub.example/?a=1&b=%222%22>; rel="hub"',
    ]);
    expect(feedLinks(type, Buffer.from(views[format]({ ...feed, hubUrl: '' })))).toEqual([]);
  },
);

test('a page has no such header, whatever stands in it', () => {
  expect(feedLinks('text/html; charset=utf-8', Buffer.from(rss(feed)))).toEqual([]);
});
