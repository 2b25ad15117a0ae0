import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { FrontLayout } from '../../front-rows.ts';
import { json } from '../json.ts';
import { person } from './people.ts';

/** One working layout a front; the id is `home` or that of a section. */
export const front = sqliteTable('front', {
  id: text('id').primaryKey(),
  layout: json<FrontLayout>('layout').notNull(),
  revision: integer('revision').notNull(),
  changedBy: text('changed_by')
    .notNull()
    .references(() => person.id),
  changedAt: integer('changed_at').notNull(),
  liveVersionId: text('live_version_id'),
});

/** What readers saw, see, or will see at `run_at`. The long column stands last. */
export const frontVersion = sqliteTable(
  'front_version',
  {
    id: text('id').primaryKey(),
    frontId: text('front_id')
      .notNull()
      .references(() => front.id),
    n: integer('n').notNull(),
    note: text('note').notNull(),
    by: text('by')
      .notNull()
      .references(() => person.id),
    madeAt: integer('made_at').notNull(),
    publishedAt: integer('published_at'),
    runAt: integer('run_at'),
    local: text('local'),
    zone: text('zone'),
    cancelledAt: integer('cancelled_at'),
    layout: json<FrontLayout>('layout').notNull(),
  },
  (row) => [
    uniqueIndex('front_version_number').on(row.frontId, row.n),
    index('front_version_due').on(row.frontId, row.runAt),
  ],
);
