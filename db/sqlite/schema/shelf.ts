import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FrozenPhoto, Id, StoredDocument } from '../../rows.ts';
import { json } from '../json.ts';
import { author, partner, section, topic } from './masthead.ts';
import { person } from './people.ts';
import { photo } from './photos.ts';
import { story, version } from './stories.ts';

/** What readers see. The long columns stand last, so that lists of cards never read their overflow pages. */
export const shelf = sqliteTable(
  'shelf',
  {
    storyId: text('story_id')
      .primaryKey()
      .references(() => story.id),
    versionId: text('version_id')
      .notNull()
      .references(() => version.id),
    path: text('path').notNull().unique(),
    slug: text('slug').notNull(),
    headline: text('headline').notNull(),
    dek: text('dek').notNull(),
    words: integer('words').notNull(),
    sectionId: text('section_id')
      .notNull()
      .references(() => section.id),
    partnerId: text('partner_id').references(() => partner.id),
    authorIds: json<Id[]>('author_ids').notNull(),
    topicIds: json<Id[]>('topic_ids').notNull(),
    relatedIds: json<Id[]>('related_ids').notNull(),
    leadPhotoId: text('lead_photo_id'),
    firstPublishedAt: integer('first_published_at').notNull(),
    publishedAt: integer('published_at').notNull(),
    readerUpdatedAt: integer('reader_updated_at'),
    originUrl: text('origin_url'),
    republish: integer('republish', { mode: 'boolean' }).notNull().default(true),
    leadPhoto: json<FrozenPhoto>('lead_photo'),
    photos: json<Record<Id, FrozenPhoto>>('photos').notNull(),
    document: json<StoredDocument>('document').notNull(),
  },
  (row) => [
    index('shelf_newest').on(row.publishedAt, row.storyId),
    index('shelf_section').on(row.sectionId, row.publishedAt, row.storyId),
    index('shelf_partner').on(row.partnerId),
    index('shelf_version').on(row.versionId),
  ],
);

const storyId = () =>
  text('story_id')
    .notNull()
    .references(() => shelf.storyId, { onDelete: 'cascade' });

/** `publishedAt` is repeated here so that an author's newest stories are one walk along the index. */
export const shelfAuthor = sqliteTable(
  'shelf_author',
  {
    storyId: storyId(),
    authorId: text('author_id')
      .notNull()
      .references(() => author.id),
    publishedAt: integer('published_at').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.storyId, row.authorId] }),
    index('shelf_author_newest').on(row.authorId, row.publishedAt, row.storyId),
  ],
);

export const shelfTopic = sqliteTable(
  'shelf_topic',
  {
    storyId: storyId(),
    topicId: text('topic_id')
      .notNull()
      .references(() => topic.id),
    publishedAt: integer('published_at').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.storyId, row.topicId] }),
    index('shelf_topic_newest').on(row.topicId, row.publishedAt, row.storyId),
  ],
);

export const shelfLink = sqliteTable(
  'shelf_link',
  { storyId: storyId(), targetId: text('target_id').notNull() },
  (row) => [
    primaryKey({ columns: [row.storyId, row.targetId] }),
    index('shelf_link_target').on(row.targetId),
  ],
);

export const shelfPhoto = sqliteTable(
  'shelf_photo',
  {
    storyId: storyId(),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
  },
  (row) => [primaryKey({ columns: [row.storyId, row.photoId] }), index('shelf_photo_photo').on(row.photoId)],
);

/** Every path that a story is or was public under. It outlives the shelf row, so that a return finds its redirects. */
export const shelfPath = sqliteTable(
  'shelf_path',
  {
    path: text('path').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id),
    at: integer('at').notNull(),
  },
  (row) => [index('shelf_path_story').on(row.storyId)],
);

/** Which version was public from when until when. */
export const edition = sqliteTable(
  'edition',
  {
    id: integer('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id),
    versionId: text('version_id')
      .notNull()
      .references(() => version.id),
    kind: text('kind').$type<'first' | 'update' | 'minor'>().notNull(),
    by: text('by')
      .notNull()
      .references(() => person.id),
    fromAt: integer('from_at').notNull(),
    untilAt: integer('until_at'),
    /** the address and the photos that it had; null in editions from before they were kept */
    path: text('path'),
    photos: json<Record<Id, FrozenPhoto>>('photos'),
  },
  (row) => [index('edition_story').on(row.storyId, row.fromAt), index('edition_version').on(row.versionId)],
);
