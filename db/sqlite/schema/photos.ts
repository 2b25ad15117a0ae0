import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { PhotoCategory, PhotoRow, Rendition } from '../../rows.ts';
import { json } from '../json.ts';
import { person } from './people.ts';

export const photo = sqliteTable(
  'photo',
  {
    id: text('id').primaryKey(),
    sha256: text('sha256').notNull(),
    purpose: text('purpose').$type<PhotoRow['purpose']>().notNull(),
    fileName: text('file_name').notNull(),
    mime: text('mime').notNull(),
    bytes: integer('bytes').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    creators: json<string[]>('creators').notNull(),
    credit: text('credit').notNull(),
    mandatedCredit: text('mandated_credit').notNull(),
    creditLine: text('credit_line').notNull(),
    caption: text('caption').notNull(),
    alt: text('alt').notNull(),
    copyright: text('copyright').notNull(),
    category: text('category').$type<PhotoCategory>().notNull(),
    takenAt: integer('taken_at'),
    thumbhash: text('thumbhash').notNull(),
    renditions: json<Rendition[]>('renditions').notNull(),
    editedFields: json<string[]>('edited_fields').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    raw: json<Record<string, unknown>>('raw').notNull(),
  },
  (row) => [
    uniqueIndex('photo_bytes').on(row.sha256, row.purpose),
    index('photo_newest').on(row.purpose, row.createdAt, row.id),
  ],
);
