import type { PageRow } from '../rows.ts';
import type { Pages } from '../store.ts';
import type { Connection } from './connection.ts';

const sweptAtOnce = 200;

/** The page cache: a page is valid while it is of this build, in its time, and newer than the last 'site' clearing. */
export function sqlitePages(connection: Connection): Pages {
  const { raw, write } = connection;
  const read = raw.prepare<[string, string, number], PageRow>(`
    SELECT path, build, status, type, etag, gzip, brotli, expires_at AS expiresAt, made_at AS madeAt
    FROM page
    WHERE path = ? AND build = ? AND (expires_at IS NULL OR expires_at > ?)
      AND epoch >= (SELECT site FROM page_epoch WHERE id = 1)`);
  const epoch = raw.prepare<[], number>('SELECT epoch FROM page_epoch WHERE id = 1').pluck();
  const put = raw.prepare(`
    INSERT OR REPLACE INTO page (path, build, status, type, etag, expires_at, made_at, epoch, gzip, brotli)
    VALUES (@path, @build, @status, @type, @etag, @expiresAt, @madeAt, @epoch, @gzip, @brotli)`);
  const untag = raw.prepare('DELETE FROM page_tag WHERE path = ?');
  const tag = raw.prepare('INSERT OR IGNORE INTO page_tag (tag, path) VALUES (?, ?)');
  const drop = raw.prepare('DELETE FROM page WHERE path = ?');
  const swept = raw
    .prepare<[string, number], string>(`
    SELECT path FROM page
    WHERE build <> ? OR expires_at <= ? OR epoch < (SELECT site FROM page_epoch WHERE id = 1)
    LIMIT ${sweptAtOnce}`)
    .pluck();

  const sweepSome = (build: string, now: number) =>
    write(() => {
      const paths = swept.all(build, now);
      for (const path of paths) {
        untag.run(path);
        drop.run(path);
      }
      return paths.length;
    });

  return {
    read: (path, build, now) => read.get(path, build, now) ?? null,
    epoch: () => epoch.get() ?? 0,
    async put(page, tags, noted) {
      return write(() => {
        if (epoch.get() !== noted) return false;
        put.run({ ...page, epoch: noted });
        untag.run(page.path);
        for (const each of tags) tag.run(each, page.path);
        return true;
      });
    },
    async clear(tags) {
      return write(() => clearPages(connection, tags));
    },
    async sweep(build, now) {
      let total = 0;
      for (;;) {
        const some = sweepSome(build, now);
        total += some;
        if (some < sweptAtOnce) return total;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

/**
 * Clears the pages that carry one of `tags` and lets the epoch grow, inside the caller's transaction; answers how many.
 * 'site' voids every page without touching one: `sweep` removes them later.
 */
export function clearPages({ raw }: Connection, tags: string[]): number {
  if (tags.length === 0) return 0;
  if (tags.includes('site')) {
    const { valid } = raw
      .prepare<[], { valid: number }>(
        'SELECT count(*) AS valid FROM page WHERE epoch >= (SELECT site FROM page_epoch WHERE id = 1)',
      )
      .get() ?? { valid: 0 };
    raw.prepare('UPDATE page_epoch SET epoch = epoch + 1, site = epoch + 1 WHERE id = 1').run();
    return valid;
  }
  const paths = raw
    .prepare<[string], string>(
      'SELECT DISTINCT path FROM page_tag WHERE tag IN (SELECT value FROM json_each(?))',
    )
    .pluck()
    .all(JSON.stringify(tags));
  const drop = raw.prepare('DELETE FROM page WHERE path = ?');
  const untag = raw.prepare('DELETE FROM page_tag WHERE path = ?');
  let cleared = 0;
  for (const path of paths) {
    untag.run(path);
    cleared += drop.run(path).changes;
  }
  raw.prepare('UPDATE page_epoch SET epoch = epoch + 1 WHERE id = 1').run();
  return cleared;
}
