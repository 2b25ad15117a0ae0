import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { HoldRow } from '../../rows.ts';
import { person } from './people.ts';

/** Legal holds, open and lifted; a thing has at most one open one. No foreign key to what is held: the hold outlives it. */
export const legalHold = sqliteTable(
  'legal_hold',
  {
    id: text('id').primaryKey(),
    subjectKind: text('subject_kind').$type<HoldRow['subjectKind']>().notNull(),
    subjectId: text('subject_id').notNull(),
    reason: text('reason').notNull(),
    by: text('by')
      .notNull()
      .references(() => person.id),
    at: integer('at').notNull(),
    liftedAt: integer('lifted_at'),
    liftedBy: text('lifted_by').references(() => person.id),
    liftedReason: text('lifted_reason'),
  },
  (row) => [uniqueIndex('legal_hold_open').on(row.subjectKind, row.subjectId).where(sql`lifted_at IS NULL`)],
);
