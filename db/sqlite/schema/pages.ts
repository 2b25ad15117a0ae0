import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The page cache. No foreign key between page and tag: a key would cost every clearing a look-up per row. */
export const page = sqliteTable(
  'page',
  {
    path: text('path').primaryKey(),
    build: text('build').notNull(),
    status: integer('status').notNull(),
    type: text('type').notNull(),
    etag: text('etag').notNull(),
    expiresAt: integer('expires_at'),
    madeAt: integer('made_at').notNull(),
    epoch: integer('epoch').notNull(),
    gzip: blob('gzip', { mode: 'buffer' }).notNull(),
    brotli: blob('brotli', { mode: 'buffer' }).notNull(),
  },
  (row) => [index('page_made_in').on(row.epoch)],
);

export const pageTag = sqliteTable(
  'page_tag',
  { tag: text('tag').notNull(), path: text('path').notNull() },
  (row) => [primaryKey({ columns: [row.tag, row.path] }), index('page_tag_path').on(row.path)],
);

/**
 * Pages that are stored but void. Noting a thousand of them costs a small part of what removing their bytes would,
 * and readers wait for that; `sweep` removes them later.
 */
export const pageVoid = sqliteTable('page_void', { path: text('path').primaryKey() });

/** One row. Pages made before `site` are void, so that clearing all of them is one small write. */
export const pageEpoch = sqliteTable('page_epoch', {
  id: integer('id').primaryKey(),
  epoch: integer('epoch').notNull(),
  site: integer('site').notNull(),
});
