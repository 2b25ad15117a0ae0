import { randomUUID } from 'node:crypto';
import type { PageRow } from '../rows.ts';
import type { Pages } from '../store.ts';
import { commitsSince } from './commits.ts';
import type { Connection } from './connection.ts';

const sweptAtOnce = 200;

/** The page cache: a page is valid while it is of this build, in its time, and newer than the last 'site' clearing. */
export function sqlitePages(connection: Connection): Pages {
  const { raw, write } = connection;
  const read = raw.prepare<[string, string, number], PageRow>(`
    SELECT path, build, status, type, etag, gzip, brotli, expires_at AS expiresAt, made_at AS madeAt
    FROM page
    WHERE path = ? AND build = ? AND (expires_at IS NULL OR expires_at > ?)
      AND epoch >= (SELECT site FROM page_epoch WHERE id = 1)
      AND NOT EXISTS (SELECT 1 FROM page_void WHERE page_void.path = page.path)`);
  const epoch = raw.prepare<[], number>('SELECT epoch FROM page_epoch WHERE id = 1').pluck();
  const put = raw.prepare(`
    INSERT OR REPLACE INTO page (path, build, status, type, etag, expires_at, made_at, epoch, gzip, brotli)
    VALUES (@path, @build, @status, @type, @etag, @expiresAt, @madeAt, @epoch, @gzip, @brotli)`);
  const untag = raw.prepare('DELETE FROM page_tag WHERE path = ?');
  const tag = raw.prepare('INSERT OR IGNORE INTO page_tag (tag, path) VALUES (?, ?)');
  const drop = raw.prepare('DELETE FROM page WHERE path = ?');
  const revive = raw.prepare('DELETE FROM page_void WHERE path = ?');
  const tags = raw.prepare<[string], string>('SELECT tag FROM page_tag WHERE path = ?').pluck();
  const swept = raw
    .prepare<[string, number], string>(`
    SELECT path FROM page
    WHERE build <> ? OR expires_at <= ? OR epoch < (SELECT site FROM page_epoch WHERE id = 1)
      OR path IN (SELECT path FROM page_void)
    LIMIT ${sweptAtOnce}`)
    .pluck();

  const sweepSome = (build: string, now: number) =>
    write(() => {
      const paths = swept.all(build, now);
      for (const path of paths) {
        untag.run(path);
        drop.run(path);
        revive.run(path);
      }
      return paths.length;
    });

  return {
    read: (path, build, now) => read.get(path, build, now) ?? null,
    epoch: () => epoch.get() ?? 0,
    watchedEpoch() {
      const changed = commitsSince(raw);
      let known = -1;
      return () => {
        if (changed() || known < 0) known = epoch.get() ?? 0;
        return known;
      };
    },
    async put(page, tags, noted) {
      return write(() => {
        if (epoch.get() !== noted) return false;
        put.run({ ...page, epoch: noted });
        revive.run(page.path);
        untag.run(page.path);
        for (const each of tags) tag.run(each, page.path);
        return true;
      });
    },
    async clear(cleared) {
      return write(() => clearPages(connection, cleared));
    },
    tagsOf: (path) => tags.all(path),
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

/** As many addresses as a CDN is told; its keys name them all. */
const mostPathsTold = 1_000;

/**
 * Voids the pages that carry one of `tags` and lets the epoch grow, inside the caller's transaction; answers how many.
 * No page is touched: `sweep` removes them later. Where a CDN stands in front, what it must forget is noted as a job.
 */
export function clearPages(connection: Connection, tags: string[]): number {
  const { raw, purges } = connection;
  if (tags.length === 0) return 0;
  const isSite = tags.includes('site');
  const cleared = isSite ? voidSite(connection) : voidTagged(connection, tags);
  if (purges) {
    const payload = JSON.stringify({ keys: tags, paths: isSite ? [] : pathsOf(connection, tags) });
    raw
      .prepare(
        `INSERT INTO job (id, kind, lane, payload, run_at)
         VALUES (?, 'purge', 'urgent', ?, CAST(unixepoch('subsec') * 1000 AS INTEGER))`,
      )
      .run(randomUUID(), payload);
  }
  return cleared;
}

function voidSite({ raw }: Connection): number {
  const valid = raw
    .prepare<[], number>(
      `SELECT count(*) FROM page WHERE epoch >= (SELECT site FROM page_epoch WHERE id = 1)
         AND path NOT IN (SELECT path FROM page_void)`,
    )
    .pluck()
    .get();
  raw.prepare('UPDATE page_epoch SET epoch = epoch + 1, site = epoch + 1 WHERE id = 1').run();
  return valid ?? 0;
}

function voidTagged({ raw }: Connection, tags: string[]): number {
  const { changes } = raw
    .prepare(
      `INSERT OR IGNORE INTO page_void (path)
       SELECT path FROM page_tag WHERE tag IN (SELECT value FROM json_each(?))`,
    )
    .run(JSON.stringify(tags));
  raw.prepare('UPDATE page_epoch SET epoch = epoch + 1 WHERE id = 1').run();
  return changes;
}

const pathsOf = ({ raw }: Connection, tags: string[]): string[] =>
  raw
    .prepare<[string, number], string>(
      'SELECT DISTINCT path FROM page_tag WHERE tag IN (SELECT value FROM json_each(?)) LIMIT ?',
    )
    .pluck()
    .all(JSON.stringify(tags), mostPathsTold);
