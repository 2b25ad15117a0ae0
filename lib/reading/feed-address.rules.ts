/** What a feed is of. */
export type FeedOf = { kind: 'site' } | { kind: 'section' | 'author' | 'topic'; slug: string };
export type FeedFormat = 'rss' | 'atom' | 'json';

const names: Record<string, FeedFormat> = { 'rss.xml': 'rss', 'atom.xml': 'atom', 'feed.json': 'json' };
const endings: Record<string, FeedFormat> = { xml: 'rss', atom: 'atom', json: 'json' };
const folders: Record<string, 'author' | 'topic'> = { authors: 'author', topics: 'topic' };

/**
 * Reads what stands behind "/feeds/": `rss.xml`, `atom.xml` and `feed.json` are the site's, `world.xml`, `world.atom` and
 * `world.json` a section's, `authors/…` and `topics/…` theirs. Null for anything else. Pure.
 */
export function feedAt(rest: string): { of: FeedOf; format: FeedFormat } | null {
  const own = names[rest];
  if (own) return { of: { kind: 'site' }, format: own };
  const [, folder, slug, ending] = /^(?:(authors|topics)\/)?([^/]+)\.(xml|atom|json)$/.exec(rest) ?? [];
  const format = ending && endings[ending];
  if (!slug || !format) return null;
  return { of: { kind: folder ? (folders[folder] ?? 'section') : 'section', slug }, format };
}

/** Where a feed stands. */
export function feedAddress(of: FeedOf, format: FeedFormat): string {
  if (of.kind === 'site') return `/feeds/${nameOf(names, format)}`;
  const folder = of.kind === 'section' ? '' : `${of.kind}s/`;
  return `/feeds/${folder}${of.slug}.${nameOf(endings, format)}`;
}

const nameOf = (known: Record<string, FeedFormat>, format: FeedFormat) =>
  Object.entries(known).find(([, one]) => one === format)?.[0] ?? '';

export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};
