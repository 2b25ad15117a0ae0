import type { FrozenPhoto, Millis } from '#db/index.ts';
import { mediaUrl } from '../document/blocks/photo/media-url.ts';
import { escapeText } from '../document/escape.ts';
import { iso } from './dates.ts';
import { socialRendition } from './json-ld.ts';
import { pageNumber } from './paging.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';
import { addressesInFile, addressOfFile, type SitemapFile, sitemapFiles } from './sitemap.rules.ts';

type Listed = { url: string; changedAt: Millis | null; image: string | null };

export type SitemapData =
  | { kind: 'addresses'; urls: Listed[] }
  | { kind: 'index'; files: { url: string; changedAt: Millis }[] };

/**
 * Every public address that stands for itself with search engines. As many stories as go into one file are one; more are an
 * index whose files are `?page=2` … `?page=N+1`, so that the file without a page is always the one to begin with.
 */
export async function loadSitemap(reading: Reading, { query }: PageRequest): Promise<Loaded<SitemapData>> {
  const [site, days] = await Promise.all([loadSite(reading), reading.shelf.days()]);
  const tags = [siteTag, 'sitemap'];
  const files = sitemapFiles(days);
  const page = pageNumber(query);
  if (page === 1 && files.length > 1) {
    const listed = files.map(({ changedAt }, index) => ({
      url: site.url + addressOfFile(index, files.length),
      changedAt,
    }));
    return { data: { kind: 'index', files: listed }, tags };
  }
  const file = files[page === 1 ? 0 : page - 2];
  if (page > 1 && (!file || files.length === 1)) return null;
  const isFirst = page <= 2;
  const urls = [...(isFirst ? ownPages(site) : []), ...(file ? await storiesOf(reading, site, file) : [])];
  return { data: { kind: 'addresses', urls }, tags };
}

const ownPages = (site: Site): Listed[] =>
  ['/', ...site.sections.map(({ slug }) => `/${slug}`)].map((path) => ({
    url: site.url + path,
    changedAt: null,
    image: null,
  }));

async function storiesOf(reading: Reading, site: Site, file: SitemapFile): Promise<Listed[]> {
  const { from, until, offset } = file;
  const stories = await reading.shelf.addresses({ from, until, offset, limit: addressesInFile });
  return stories.map(({ path, changedAt, leadPhoto }) => ({
    url: site.url + path,
    changedAt,
    image: leadPhoto && imageOf(leadPhoto, site.url),
  }));
}

function imageOf(photo: FrozenPhoto, origin: string): string | null {
  const rendition = photo.withheld ? null : socialRendition(photo);
  return rendition && origin + mediaUrl(photo.id, rendition);
}

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const images = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const start = '<?xml version="1.0" encoding="utf-8"?>\n';

/** As sitemaps.org wants it, with Google's image entries. */
export function sitemapXml(data: SitemapData): string {
  if (data.kind === 'index') {
    const files = data.files.map(
      ({ url, changedAt }) => `<sitemap><loc>${escapeText(url)}</loc>${lastmod(changedAt)}</sitemap>`,
    );
    return `${start}<sitemapindex ${namespace}>${files.join('')}</sitemapindex>\n`;
  }
  const urls = data.urls.map(({ url, changedAt, image }) => {
    const shown = image ? `<image:image><image:loc>${escapeText(image)}</image:loc></image:image>` : '';
    return `<url><loc>${escapeText(url)}</loc>${changedAt === null ? '' : lastmod(changedAt)}${shown}</url>`;
  });
  return `${start}<urlset ${namespace} ${images}>${urls.join('')}</urlset>\n`;
}

const lastmod = (at: Millis) => `<lastmod>${iso(at)}</lastmod>`;
