import { openSqlite } from './sqlite/open.ts';
import type { Store } from './store.ts';

export type * from './rows.ts';
export type * from './store.ts';

/**
 * Opens the store that the URL names, migrates it (after a backup) and answers it.
 * `file:/path/to/newsroom.db` is SQLite. With `purges` every clearing of pages is a job for the CDN as well. Throws a plain sentence for anything that is not a store of ours.
 */
export async function openStore(url: string, needs: { purges?: boolean } = {}): Promise<Store> {
  if (url.startsWith('file:')) return openSqlite(url.slice('file:'.length), undefined, needs);
  throw new Error(
    `NEWSROOM_DATABASE must start with "file:", for example file:./data/newsroom.db (it is "${url}").`,
  );
}
