import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FormerKind } from '../../masthead-store.ts';
import type { AuthorRow, PartnerRow } from '../../rows.ts';
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
  /** whether its stories may be offered for republication */
  republish: integer('republish', { mode: 'boolean' }).notNull().default(true),
  retiredAt: integer('retired_at'),
  /** the section that took its stories when it was retired */
  retiredTo: text('retired_to'),
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
    disclosure: text('disclosure').notNull().default(''),
    email: text('email').notNull().default(''),
    links: json<AuthorRow['links']>('links').notNull().default([]),
    /** a duplicate that was merged: editions and versions may still name it, and mean the other one */
    mergedInto: text('merged_into'),
    photoId: text('photo_id').references(() => photo.id, { onDelete: 'set null' }),
  },
  (row) => [index('author_person').on(row.personId), index('author_photo').on(row.photoId)],
);

export const topic = sqliteTable('topic', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  description: text('description').notNull().default(''),
  /** as an author's */
  mergedInto: text('merged_into'),
});

/** Addresses that a section, author or topic had before. The present one is found through its id: no chains, no loops. */
export const formerSlug = sqliteTable(
  'former_slug',
  {
    kind: text('kind').$type<FormerKind>().notNull(),
    slug: text('slug').notNull(),
    subjectId: text('subject_id').notNull(),
    at: integer('at').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.kind, row.slug] }),
    index('former_slug_subject').on(row.kind, row.subjectId),
  ],
);

export const partner = sqliteTable(
  'partner',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    logoPhotoId: text('logo_photo_id').references(() => photo.id, { onDelete: 'set null' }),
    bylineForm: text('byline_form').notNull(),
    licence: text('licence').notNull(),
    canonical: text('canonical').$type<PartnerRow['canonical']>().notNull().default('self'),
    photosTravel: integer('photos_travel', { mode: 'boolean' }).notNull().default(true),
    republish: integer('republish', { mode: 'boolean' }).notNull().default(false),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (row) => [index('partner_logo').on(row.logoPhotoId)],
);
