import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Crops, CutFile } from '../../photo-crop-rows.ts';
import type {
  CreditChange,
  FocalPoint,
  GonePhoto,
  Lease,
  Licensor,
  Restriction,
  ShownSpan,
} from '../../photo-rows.ts';
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
    role: text('role').notNull().default(''),
    restrictions: text('restrictions').notNull().default(''),
    conditions: json<string[]>('conditions').notNull().default(sql`'[]'`),
    licensors: json<Licensor[]>('licensors').notNull().default(sql`'[]'`),
    digitalSourceType: text('digital_source_type').notNull().default(''),
    mediaTopics: json<string[]>('media_topics').notNull().default(sql`'[]'`),
    keywords: json<string[]>('keywords').notNull().default(sql`'[]'`),
    contentCredentials: integer('content_credentials', { mode: 'boolean' }).notNull().default(false),
    creditTrace: json<CreditChange[]>('credit_trace').notNull().default(sql`'[]'`),
    creditRulesUndone: json<string[]>('credit_rules_undone').notNull().default(sql`'[]'`),
    captionBefore: text('caption_before').notNull().default(''),
    leases: json<Lease[]>('leases').notNull().default(sql`'[]'`),
    limits: json<Restriction[]>('limits').notNull().default(sql`'[]'`),
    shown: json<ShownSpan[]>('shown'),
    focal: json<FocalPoint>('focal'),
    crops: json<Crops>('crops').notNull().default(sql`'{}'`),
    cuts: json<CutFile[]>('cuts').notNull().default(sql`'[]'`),
    headline: text('headline').notNull().default(''),
    /** null before anybody looked */
    colours: integer('colours'),
    likeness: text('likeness'),
    binnedAt: integer('binned_at'),
    binnedBy: text('binned_by'),
    sourceUrl: text('source_url').notNull().default(''),
  },
  (row) => [
    uniqueIndex('photo_bytes').on(row.sha256, row.purpose),
    index('photo_newest').on(row.purpose, row.createdAt, row.id),
    index('photo_limited').on(row.id).where(sql`shown IS NOT NULL`),
    index('photo_not_looked_at').on(row.id).where(sql`likeness IS NULL`),
    index('photo_in_bin').on(row.binnedAt).where(sql`binned_at IS NOT NULL`),
  ],
);

/** When readers saw a photo in a story: what agencies bill by, and what "one time use" asks. `until_at` is null while they do. */
export const photoUse = sqliteTable(
  'photo_use',
  {
    photoId: text('photo_id').notNull(),
    storyId: text('story_id').notNull(),
    fromAt: integer('from_at').notNull(),
    untilAt: integer('until_at'),
    /** what the report says of a photo that was deleted since */
    gone: json<GonePhoto>('gone'),
  },
  (row) => [
    primaryKey({ columns: [row.photoId, row.storyId, row.fromAt] }),
    index('photo_use_story').on(row.storyId, row.untilAt),
    index('photo_use_time').on(row.fromAt),
  ],
);

/** That the desk was told of a right's end, beforehand and at that minute: once each, whatever process tells. */
export const photoRightTold = sqliteTable(
  'photo_right_told',
  {
    photoId: text('photo_id').notNull(),
    endsAt: integer('ends_at').notNull(),
    when: text('when_told').$type<'before' | 'ended'>().notNull(),
  },
  (row) => [primaryKey({ columns: [row.photoId, row.endsAt, row.when] })],
);

/** A pass of the credit and caption rules over all stored photos: how far it is, so that a killed process goes on from there. */
export const photoCleaning = sqliteTable('photo_cleaning', {
  id: text('id').primaryKey(),
  askedBy: text('asked_by'),
  askedAt: integer('asked_at').notNull(),
  total: integer('total').notNull(),
  seen: integer('seen').notNull().default(0),
  changed: integer('changed').notNull().default(0),
  /** the last photo that was looked at; null before the first */
  after: text('after'),
  finishedAt: integer('finished_at'),
});
