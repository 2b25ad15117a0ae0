import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * How many public stories have each day in their address, kept by triggers on the shelf, so that the sitemap's index is
 * known without counting a million rows. By partner, because a partner's policy decides at once which of them are listed.
 */
export const shelfDay = sqliteTable(
  'shelf_day',
  {
    /** as it stands in addresses: "2026/11/23" */
    day: text('day').notNull(),
    /** empty for the newsroom's own */
    partnerId: text('partner_id').notNull(),
    /** the story has an address at its origin */
    elsewhere: integer('elsewhere', { mode: 'boolean' }).notNull(),
    stories: integer('stories').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (row) => [primaryKey({ columns: [row.day, row.partnerId, row.elsewhere] })],
);

/**
 * The words of what is or was public, folded as search folds them but whole: where a mistyped word finds its like. Only
 * added to; what is suggested is looked for on the shelf first.
 */
export const shelfWord = sqliteTable(
  'shelf_word',
  {
    word: text('word').primaryKey(),
    /** the word from its end, so that words with the same end lie together */
    reversed: text('reversed').notNull(),
    /** in how many editions it was seen */
    seen: integer('seen').notNull(),
  },
  (row) => [index('shelf_word_reversed').on(row.reversed)],
);

/** What readers' search sorts and filters its hits by, in rows so narrow that ten thousand of them are read in a blink. Kept by triggers. */
export const shelfHit = sqliteTable(
  'shelf_hit',
  {
    /** the id of its `shelf_text`, which is the row of the index */
    id: integer('id').primaryKey(),
    at: integer('at').notNull(),
    sectionId: text('section_id').notNull(),
  },
  (row) => [index('shelf_hit_at').on(row.at)],
);
