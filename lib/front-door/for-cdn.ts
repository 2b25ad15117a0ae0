import type { PageRow } from '#db/index.ts';
import type { Services } from '../context.ts';

/** A stored page as it is sent: with the keys under which a CDN keeps it, where one stands in front (DESIGN §6). */
export type SentPage = PageRow & { keys?: string };

/** The tags of a page are its keys, so that what clears it here is what the CDN is told to forget. */
export const keyed = ({ store, config }: Pick<Services, 'store' | 'config'>, page: PageRow): SentPage =>
  config.purgeUrl ? { ...page, keys: store.pages.tagsOf(page.path).join(' ') } : page;

/** The key of every file of a photo. */
export const photoKey = (photoId: string) => `photo:${photoId}`;

/** A day: whatever changes before is purged. A page whose facts end by themselves is asked about each time. */
export const cachingOf = ({ status, keys, expiresAt }: SentPage): string =>
  status !== 200
    ? 'no-cache'
    : keys !== undefined && expiresAt === null
      ? 'public, max-age=0, s-maxage=86400, must-revalidate'
      : 'public, max-age=0, must-revalidate';
