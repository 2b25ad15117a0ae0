import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CorrectionType } from '../../rows.ts';
import { person } from './people.ts';
import { story } from './stories.ts';

/** The stories that are gone for good, and what readers are told at their addresses. */
export const kill = sqliteTable('kill', {
  storyId: text('story_id')
    .primaryKey()
    .references(() => story.id),
  notice: text('notice').notNull(),
  reason: text('reason').notNull(),
  by: text('by')
    .notNull()
    .references(() => person.id),
  at: integer('at').notNull(),
});

/** Corrections as they read now; `at` is when the first wording was printed. */
export const correction = sqliteTable(
  'correction',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id),
    type: text('type').$type<CorrectionType>().notNull(),
    text: text('text').notNull(),
    at: integer('at').notNull(),
    /** the number of its newest wording: 1 until it is edited */
    n: integer('n').notNull(),
    editedAt: integer('edited_at'),
  },
  (row) => [index('correction_story').on(row.storyId, row.at), index('correction_newest').on(row.at, row.id)],
);

/** Every wording that a correction had: who, when. */
export const correctionVersion = sqliteTable(
  'correction_version',
  {
    correctionId: text('correction_id')
      .notNull()
      .references(() => correction.id, { onDelete: 'cascade' }),
    n: integer('n').notNull(),
    type: text('type').$type<CorrectionType>().notNull(),
    text: text('text').notNull(),
    by: text('by')
      .notNull()
      .references(() => person.id),
    at: integer('at').notNull(),
  },
  (row) => [primaryKey({ columns: [row.correctionId, row.n] })],
);
