import type { Millis } from '#db/index.ts';
import { escapeText } from '../document/escape.ts';
import { iso } from './dates.ts';
import { pageNumber } from './paging.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadSite, siteTag } from './site.ts';

/** Below the 50,000 that sitemaps.org allows in one file. */
const addressesInFile = 45_000;

export type SitemapData =
  | { kind: 'addresses'; urls: { url: string; changedAt: Millis | null }[] }
  | { kind: 'index'; files: string[] };

/**
 * Every public address. Up to 45,000 stories are one file; more are an index whose files are `?page=2` … `?page=N+1`,
 * so that the file without a page is always the one to begin with.
 */
export async function loadSitemap(reading: Reading, { query }: PageRequest): Promise<Loaded<SitemapData>> {
  const site = await loadSite(reading);
  const tags = [siteTag, 'sitemap'];
  const page = pageNumber(query);
  const part = (file: number) =>
    reading.shelf.addresses({ offset: file * addressesInFile, limit: addressesInFile });
  if (page === 1 && (await hasFile(reading, 1))) {
    let files = 2;
    while (await hasFile(reading, files)) files += 1;
    const names = Array.from({ length: files }, (_, file) => `${site.url}/sitemap.xml?page=${file + 2}`);
    return { data: { kind: 'index', files: names }, tags };
  }
  const stories = await part(page === 1 ? 0 : page - 2);
  if (page > 1 && stories.length === 0) return null;
  const own = ['/', ...site.sections.map(({ slug }) => `/${slug}`)];
  const urls = [
    ...(page <= 2 ? own.map((path) => ({ url: site.url + path, changedAt: null })) : []),
    ...stories.map(({ path, changedAt }) => ({ url: site.url + path, changedAt })),
  ];
  return { data: { kind: 'addresses', urls }, tags };
}

const hasFile = async (reading: Reading, file: number) =>
  (await reading.shelf.addresses({ offset: file * addressesInFile, limit: 1 })).length > 0;

const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const start = '<?xml version="1.0" encoding="utf-8"?>\n';

/** As sitemaps.org wants it. */
export function sitemapXml(data: SitemapData): string {
  if (data.kind === 'index') {
    const files = data.files.map((url) => `<sitemap><loc>${escapeText(url)}</loc></sitemap>`);
    return `${start}<sitemapindex ${schema}>${files.join('')}</sitemapindex>\n`;
  }
  const urls = data.urls.map(({ url, changedAt }) => {
    const changed = changedAt === null ? '' : `<lastmod>${iso(changedAt)}</lastmod>`;
    return `<url><loc>${escapeText(url)}</loc>${changed}</url>`;
  });
  return `${start}<urlset ${schema}>${urls.join('')}</urlset>\n`;
}
