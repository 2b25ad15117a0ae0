import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PhotoRow } from '../../rows.ts';
import { person } from './people.ts';

/** Files that come in parts; the parts lie in the data folder. */
export const upload = sqliteTable(
  'upload',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    purpose: text('purpose').$type<PhotoRow['purpose']>().notNull(),
    fileName: text('file_name').notNull(),
    bytes: integer('bytes').notNull(),
    modifiedAt: integer('modified_at'),
    sha256: text('sha256'),
    photoId: text('photo_id'),
    createdAt: integer('created_at').notNull(),
    touchedAt: integer('touched_at').notNull(),
  },
  (row) => [index('upload_of_person').on(row.personId, row.createdAt)],
);
