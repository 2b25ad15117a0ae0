import { loadNewsSitemap, newsSitemapXml } from '#lib/reading/news-sitemap.ts';
import { page } from '../page-handler.ts';

export const GET = page({
  load: loadNewsSitemap,
  view: newsSitemapXml,
  type: 'application/xml; charset=utf-8',
});

/** Next would otherwise make a file of this name once, at build time. */
export const dynamic = 'force-dynamic';
