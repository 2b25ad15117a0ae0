import type { PageRow } from '#db/index.ts';
import type { Services } from '../context.ts';

/** A stored page as it is sent: with the keys under which a CDN keeps it, where one stands in front (DESIGN §6). */
export type SentPage = PageRow & { keys?: string };

/** The tags of a page are its keys, so that what clears it here is what the CDN is told to forget. */
export const keyed = ({ store, config }: Pick<Services, 'store' | 'config'>, page: PageRow): SentPage =>
  config.purgeUrl ? { ...page, keys: store.pages.tagsOf(page.path).join(' ') } : page;

/** The key of every file of a photo. */
export const photoKey = (photoId: string) => `photo:${photoId}`;

/** What changes by itself or is no page stays with nobody: only what is purged by key may be kept. */
const maybeKept = ({ status, keys, expiresAt }: SentPage) =>
  status === 200 && keys !== undefined && expiresAt === null;

/** A day: whatever changes before is purged. A page whose facts end by themselves is asked about each time. */
export const cachingOf = (page: SentPage): string => {
  if (page.status !== 200) return 'no-cache';
  return maybeKept(page)
    ? 'public, max-age=0, s-maxage=86400, must-revalidate'
    : 'public, max-age=0, must-revalidate';
};

/**
 * For CDNs alone (RFC 9213): after its day a page may go out once more while it is asked about (RFC 5861). A browser must
 * not do that, for it can not be told to forget, and so this is not said in Cache-Control.
 */
export const cdnCachingOf = (page: SentPage): string[] =>
  maybeKept(page) ? ['CDN-Cache-Control', 'public, max-age=86400, stale-while-revalidate=60'] : [];
