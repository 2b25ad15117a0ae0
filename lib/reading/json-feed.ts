import { iso } from './dates.ts';
import type { FeedData } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed({ site, title, homeUrl, feedUrl, items }: FeedData): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homeUrl,
    feed_url: feedUrl,
    ...(site.tagline ? { description: site.tagline } : {}),
    language: site.language,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.headline,
      ...(item.dek ? { summary: item.dek } : {}),
      content_html: item.html,
      ...(item.image ? { image: item.image.url } : {}),
      date_published: iso(item.publishedAt),
      date_modified: iso(item.updatedAt),
      authors: item.authors.map((name) => ({ name })),
      tags: item.categories,
    })),
  });
}
