import { type Element, inside, isAbsolute, isInstant, rootOf, textIn } from './xml.ts';

const ofSitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const ofImages = 'http://www.google.com/schemas/sitemap-image/1.1';
const ofNews = 'http://www.google.com/schemas/sitemap-news/0.9';

/** What sitemaps.org's schemas sitemap.xsd and siteindex.xsd (0.9), and Google's image schema, find wrong. */
export function sitemapFaults(xml: string, origin: string): string[] {
  const root = rootOf(xml);
  const isIndex = root.name === 'sitemapindex';
  const entries = inside(root, isIndex ? 'sitemap' : 'url');
  return [
    ...faultsOfFile(xml, root, isIndex ? 'sitemapindex' : 'urlset', entries),
    ...entries.flatMap((entry) => faultsOfEntry(entry, origin, isIndex ? [] : ['image:image'])),
    ...entries.flatMap((entry) => inside(entry, 'image:image')).flatMap(imageFaults),
    ...(xml.includes('<image:') && root.attributes['xmlns:image'] !== ofImages
      ? ['The image namespace is missing.']
      : []),
  ];
}

function faultsOfFile(xml: string, root: Element, name: string, entries: Element[]): string[] {
  const locations = entries.map((entry) => textIn(entry, 'loc'));
  return [
    ...(root.name === name ? [] : [`The root is ${root.name}.`]),
    ...(root.attributes.xmlns === ofSitemaps ? [] : ['The namespace is not 0.9’s.']),
    ...(entries.length > 0 ? [] : ['The schema wants one entry at least.']),
    ...(entries.length <= 50_000 ? [] : ['More than 50,000 entries.']),
    ...(Buffer.byteLength(xml) <= 52_428_800 ? [] : ['More than 50 MB.']),
    ...(root.children.length === entries.length ? [] : ['Something else stands between the entries.']),
    ...(new Set(locations).size === locations.length ? [] : ['An address stands twice.']),
  ];
}

function faultsOfEntry(entry: Element, origin: string, extensions: string[]): string[] {
  const allowed = ['loc', 'lastmod', 'changefreq', 'priority', ...extensions];
  const [location = '', modified] = [textIn(entry, 'loc'), textIn(entry, 'lastmod')];
  return [
    ...(inside(entry, 'loc').length === 1 ? [] : ['An entry needs exactly one loc.']),
    ...(isAbsolute(location) && location.startsWith(`${origin}/`)
      ? []
      : [`${location} is no address of the site.`]),
    ...(location.length >= 12 && location.length <= 2048
      ? []
      : [`${location} has a length that is not allowed.`]),
    ...(modified === undefined || isInstant(modified) ? [] : [`${modified} is no W3C date and time.`]),
    ...entry.children.filter(({ name }) => !allowed.includes(name)).map(({ name }) => `${name} is unknown.`),
  ];
}

const imageFaults = (image: Element) =>
  isAbsolute(textIn(image, 'image:loc')) ? [] : ['An image needs an absolute image:loc.'];

/** What Google's rules for news sitemaps find wrong: two days, 1,000 entries, and the four required elements. */
export function newsSitemapFaults(xml: string, now: number): string[] {
  const root = rootOf(xml);
  const entries = inside(root, 'url');
  return [
    ...(entries.length > 0 ? faultsOfFile(xml, root, 'urlset', entries) : []),
    ...(root.attributes['xmlns:news'] === ofNews ? [] : ['The news namespace is missing.']),
    ...(entries.length <= 1000 ? [] : ['More than 1,000 stories.']),
    ...entries.flatMap((entry) => {
      const news = inside(entry, 'news:news');
      const [one] = news;
      if (!one || news.length > 1) return ['Each entry needs exactly one news:news.'];
      const publication = inside(one, 'news:publication')[0];
      const date = textIn(one, 'news:publication_date');
      return [
        ...(publication && textIn(publication, 'news:name') ? [] : ['news:name is required.']),
        ...(/^(?:[a-z]{2,3}|zh-cn|zh-tw)$/.test((publication && textIn(publication, 'news:language')) ?? '')
          ? []
          : ['news:language is two or three letters of ISO 639, zh-cn or zh-tw.']),
        ...(isInstant(date) && now - Date.parse(date ?? '') <= 48 * 3_600_000
          ? []
          : [`${date} is no date of the last two days.`]),
        ...(textIn(one, 'news:title')?.trim() ? [] : ['news:title is required.']),
      ];
    }),
  ];
}
