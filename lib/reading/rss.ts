import type { Millis } from '#db/index.ts';
import { attribute, escapeText } from '../document/escape.ts';
import type { FeedData, FeedItem } from './feed.ts';
import { element, mediaXml } from './feed-xml.ts';

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ');

/** RSS 2.0 with full text; the guid is the story's id, which never changes (NEWSROOM §10). */
export function rss({ site, title, homeUrl, feedUrl, hubUrl, items }: FeedData): string {
  const newest = Math.max(0, ...items.map(({ updatedAt }) => updatedAt));
  return [
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ${namespaces}><channel>`,
    element('title', title),
    element('link', homeUrl),
    element('description', site.tagline || site.about || title),
    element('language', site.language),
    newest > 0 ? element('lastBuildDate', rfc822(newest)) : '',
    `<atom:link href="${attribute(feedUrl)}" rel="self" type="application/rss+xml"/>`,
    hubUrl ? `<atom:link href="${attribute(hubUrl)}" rel="hub"/>` : '',
    ...items.map(itemXml),
    '</channel></rss>\n',
  ].join('');
}

function itemXml(item: FeedItem): string {
  return [
    '<item>',
    element('title', item.headline),
    element('link', item.url),
    `<guid isPermaLink="false">${escapeText(item.id)}</guid>`,
    element('pubDate', rfc822(item.publishedAt)),
    ...(item.byline ? [element('dc:creator', item.byline)] : []),
    ...item.categories.map((name) => element('category', name)),
    item.dek ? element('description', item.dek) : '',
    `<content:encoded>${cdata(item.html)}</content:encoded>`,
    mediaXml(item.images),
    '</item>',
  ].join('');
}

/** The end mark of a CDATA section inside it is split over two. */
const cdata = (html: string) => `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const rfc822 = (at: Millis) => new Date(at).toUTCString();
