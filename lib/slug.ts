import slugify from '@sindresorhus/slugify';

/** First segments that the reader's site needs itself (DESIGN §7): no section may be called so. */
export const reservedSlugs = new Set([
  'api',
  'newsroom',
  'preview',
  'authors',
  'topics',
  'search',
  'corrections',
  'feeds',
  'media',
  'assets',
  'about',
  'sitemap',
  'sitemap.xml',
  'news-sitemap.xml',
  'robots.txt',
  'favicon.ico',
  'healthz',
  'readyz',
  'live',
  '_next',
  'republication',
  'page',
]);

/** "Iran Says US Cyber Attacks Failed" → "iran-says-us-cyber-attacks-failed"; at most 80 characters, cut between words. */
export function slugOf(headline: string): string {
  const whole = slugify(headline.slice(0, 400), { decamelize: false });
  if (whole.length <= 80) return whole;
  const cut = whole.slice(0, 81).lastIndexOf('-');
  return whole.slice(0, cut > 20 ? cut : 80);
}

/** What is wrong with a slug that a person typed, or null. */
export function slugFault(slug: string): string | null {
  if (slug.length > 120) return 'A slug has at most 120 characters.';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return 'A slug has small letters a–z, digits, and single hyphens between.';
  return null;
}

/** As `slugFault`, for the first segment of a public address. */
export function sectionSlugFault(slug: string): string | null {
  if (reservedSlugs.has(slug)) return `“${slug}” is an address that the site needs itself.`;
  if (/^\d+$/.test(slug))
    return 'A section’s address cannot be a number: story addresses begin with the year.';
  return slugFault(slug);
}

/** The public path of a story: date of first publication in the newsroom's zone (DESIGN §7). */
export function storyPath(slug: string, firstPublishedAt: number, zone: string): string {
  return `/${datesIn(zone).format(firstPublishedAt).replaceAll('-', '/')}/${slug}`;
}

/** To make one takes longer than all else of an address. */
const formats = new Map<string, Intl.DateTimeFormat>();

function datesIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, format);
  return format;
}
