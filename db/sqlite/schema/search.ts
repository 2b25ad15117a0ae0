import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { photo } from './photos.ts';
import { shelf } from './shelf.ts';
import { story } from './stories.ts';

/**
 * The words that search looks through; the FTS5 tables over them are in a migration of their own. The explicit
 * integer key matters: VACUUM renumbers implicit row ids, and the indexes would point at other rows.
 */
export const storyText = sqliteTable('story_text', {
  id: integer('id').primaryKey(),
  storyId: text('story_id')
    .notNull()
    .unique()
    .references(() => story.id, { onDelete: 'cascade' }),
  headline: text('headline').notNull(),
  dek: text('dek').notNull(),
  text: text('text').notNull(),
  slug: text('slug').notNull(),
  byline: text('byline').notNull(),
  /** caption, creators and credit of the photos that the working copy uses */
  photos: text('photos').notNull().default(''),
});

export const shelfText = sqliteTable('shelf_text', {
  id: integer('id').primaryKey(),
  storyId: text('story_id')
    .notNull()
    .unique()
    .references(() => shelf.storyId, { onDelete: 'cascade' }),
  headline: text('headline').notNull(),
  dek: text('dek').notNull(),
  text: text('text').notNull(),
  slug: text('slug').notNull(),
  byline: text('byline').notNull(),
});

export const photoText = sqliteTable('photo_text', {
  id: integer('id').primaryKey(),
  photoId: text('photo_id')
    .notNull()
    .unique()
    .references(() => photo.id, { onDelete: 'cascade' }),
  caption: text('caption').notNull(),
  creators: text('creators').notNull(),
  credit: text('credit').notNull(),
  fileName: text('file_name').notNull(),
  headline: text('headline').notNull().default(''),
  keywords: text('keywords').notNull().default(''),
});
