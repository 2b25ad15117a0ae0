import { iso } from './dates.ts';
import type { FeedData } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1); photos' credits stand in an extension of ours. */
export function jsonFeed({ site, title, homeUrl, feedUrl, hubUrl, items }: FeedData): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homeUrl,
    feed_url: feedUrl,
    ...(site.tagline ? { description: site.tagline } : {}),
    language: site.language,
    ...(hubUrl ? { hubs: [{ type: 'WebSub', url: hubUrl }] } : {}),
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.headline,
      ...(item.dek ? { summary: item.dek } : {}),
      content_html: item.html,
      ...(item.images[0] ? { image: item.images[0].url } : {}),
      date_published: iso(item.publishedAt),
      date_modified: iso(item.updatedAt),
      authors: item.authors.map(({ name, url }) => ({ name, ...(url ? { url } : {}) })),
      tags: item.categories,
      ...(item.images.length > 0
        ? { _media: { about: 'https://www.rssboard.org/media-rss', images: item.images } }
        : {}),
    })),
  });
}
