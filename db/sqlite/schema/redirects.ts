import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RedirectRow } from '../../redirects-store.ts';
import { story } from './stories.ts';

/** Addresses without a page of their own, and where they lead. `toPath` repeats the path in `to` so that it is found. */
export const redirect = sqliteTable(
  'redirect',
  {
    id: text('id').primaryKey(),
    from: text('from_key').notNull(),
    to: text('to'),
    toPath: text('to_path'),
    storyId: text('story_id').references(() => story.id),
    status: integer('status').$type<RedirectRow['status']>().notNull(),
    note: text('note').notNull(),
    hits: integer('hits').notNull().default(0),
    lastHitAt: integer('last_hit_at'),
    by: text('by'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (row) => [
    uniqueIndex('redirect_from').on(row.from),
    index('redirect_to').on(row.toPath),
    index('redirect_story').on(row.storyId),
    index('redirect_hits').on(row.hits, row.id),
    index('redirect_newest').on(row.createdAt, row.id),
  ],
);

/** One row, counted up with every change: who resolved chains before it must look again. */
export const redirectState = sqliteTable('redirect_state', {
  id: integer('id').primaryKey(),
  revision: integer('revision').notNull(),
});

/** How often a story's copy was looked at, and read where it was republished. Numbers, no readers. */
export const republication = sqliteTable('republication', {
  storyId: text('story_id')
    .primaryKey()
    .references(() => story.id, { onDelete: 'cascade' }),
  views: integer('views').notNull().default(0),
  reads: integer('reads').notNull().default(0),
  lastAt: integer('last_at'),
});
