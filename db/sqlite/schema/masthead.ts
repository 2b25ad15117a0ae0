import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { json } from '../json.ts';
import { person } from './people.ts';
import { photo } from './photos.ts';

export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: json<unknown>('value').notNull(),
});

export const section = sqliteTable('section', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
});

export const author = sqliteTable(
  'author',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    title: text('title').notNull(),
    bio: text('bio').notNull(),
    personId: text('person_id').references(() => person.id),
    photoId: text('photo_id').references(() => photo.id, { onDelete: 'set null' }),
  },
  (row) => [index('author_person').on(row.personId), index('author_photo').on(row.photoId)],
);

export const topic = sqliteTable('topic', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
});

export const partner = sqliteTable(
  'partner',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    logoPhotoId: text('logo_photo_id').references(() => photo.id, { onDelete: 'set null' }),
    bylineForm: text('byline_form').notNull(),
    licence: text('licence').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (row) => [index('partner_logo').on(row.logoPhotoId)],
);
