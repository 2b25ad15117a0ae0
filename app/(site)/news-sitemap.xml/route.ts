import { loadNewsSitemap, newsSitemapXml } from '#lib/reading/news-sitemap.ts';
import { page } from '../page-handler.ts';

export const GET = page({
  load: loadNewsSitemap,
  view: newsSitemapXml,
  type: 'application/xml; charset=utf-8',
});
