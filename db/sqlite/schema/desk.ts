import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DeskViewRow } from '../../desk-store.ts';
import type { State } from '../../rows.ts';
import { person } from './people.ts';

/** Filters of the desk and of the photo library with a name. */
export const deskView = sqliteTable(
  'desk_view',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    name: text('name').notNull(),
    filter: text('filter').notNull(),
    shared: integer('shared', { mode: 'boolean' }).notNull().default(false),
    key: integer('key'),
    /** whose filter it is */
    screen: text('screen').$type<DeskViewRow['screen']>().notNull().default('desk'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (row) => [
    index('desk_view_person').on(row.personId),
    index('desk_view_shared').on(row.id).where(sql`shared = 1`),
  ],
);

/** How many stories there are by state and section ('' for none). Triggers on `story` keep it: nobody else writes here. */
export const deskCount = sqliteTable(
  'desk_count',
  {
    state: text('state').$type<State>().notNull(),
    sectionId: text('section_id').notNull(),
    stories: integer('stories').notNull(),
  },
  (row) => [primaryKey({ columns: [row.sectionId, row.state] })],
);
