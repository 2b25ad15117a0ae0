import { loadSitemap, sitemapXml } from '#lib/reading/sitemap.ts';
import { page } from '../page-handler.ts';

export const GET = page({ load: loadSitemap, view: sitemapXml, type: 'application/xml; charset=utf-8' });
