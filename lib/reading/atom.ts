import { attribute, escapeText } from '../document/escape.ts';
import { iso } from './dates.ts';
import type { FeedData, FeedItem } from './feed.ts';
import { element, mediaXml } from './feed-xml.ts';

/** Atom (RFC 4287) with full text. An entry's id is its story's, as a URN, and never changes. */
export function atom({ site, title, homeUrl, feedUrl, hubUrl, items }: FeedData): string {
  const newest = Math.max(0, ...items.map(({ updatedAt }) => updatedAt));
  const language = attribute(site.language);
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${language}">`,
    element('id', feedUrl),
    element('title', title),
    site.tagline ? element('subtitle', site.tagline) : '',
    element('updated', iso(newest)),
    `<link rel="self" type="application/atom+xml" href="${attribute(feedUrl)}"/>`,
    `<link rel="alternate" type="text/html" href="${attribute(homeUrl)}"/>`,
    hubUrl ? `<link rel="hub" href="${attribute(hubUrl)}"/>` : '',
    `<author>${element('name', site.name)}</author>`,
    ...items.map(entryXml),
    '</feed>\n',
  ].join('');
}

function entryXml(item: FeedItem): string {
  const people = item.authors.map(
    ({ name, url }) => `<author>${element('name', name)}${url ? element('uri', url) : ''}</author>`,
  );
  return [
    '<entry>',
    `<id>urn:uuid:${escapeText(item.id)}</id>`,
    element('title', item.headline),
    `<link rel="alternate" type="text/html" href="${attribute(item.url)}"/>`,
    element('published', iso(item.publishedAt)),
    element('updated', iso(item.updatedAt)),
    ...people,
    ...item.categories.map((name) => `<category term="${attribute(name)}"/>`),
    item.dek ? element('summary', item.dek) : '',
    `<content type="html">${escapeText(item.html)}</content>`,
    mediaXml(item.images),
    '</entry>',
  ].join('');
}
