import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { PhotoCategory } from '../../rows.ts';
import { person } from './people.ts';
import { photo } from './photos.ts';
import { photoText } from './search.ts';

/**
 * What the library filters and sorts by, in few bytes a photo: a walk over all of them takes milliseconds. Its key is the
 * search row's, and grows as photos come in. Triggers on `photo`, `photo_text` and `photo_use` keep it: nobody else writes here.
 */
export const photoFacet = sqliteTable(
  'photo_facet',
  {
    id: integer('id')
      .primaryKey()
      .references(() => photoText.id, { onDelete: 'cascade' }),
    photoId: text('photo_id').notNull().unique(),
    isBinned: integer('is_binned').notNull(),
    category: text('category').$type<PhotoCategory>().notNull(),
    shape: text('shape').$type<'landscape' | 'portrait' | 'square' | 'panorama'>().notNull(),
    /** the bits of `lib/photos/likeness/colours.rules.ts`; 0 before it was looked at */
    colours: integer('colours').notNull(),
    createdAt: integer('created_at').notNull(),
    takenAt: integer('taken_at'),
    /** the first and last edge of the times in which readers may see it; never: both in the far future */
    opensAt: integer('opens_at').notNull(),
    closesAt: integer('closes_at').notNull(),
    /** how many such times there are; only of more than one the photo itself knows what lies between */
    spans: integer('spans').notNull(),
    uses: integer('uses').notNull(),
    lastUsedAt: integer('last_used_at'),
    /** stories in which readers see it now */
    publicIn: integer('public_in').notNull(),
  },
  (row) => [index('photo_facet_binned').on(row.isBinned, row.id)],
);

/** Creators, suppliers and licensors of photos one by one, in small letters; kept by triggers. */
export const photoName = sqliteTable(
  'photo_name',
  {
    kind: text('kind').$type<'creator' | 'agency' | 'licence'>().notNull(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    id: integer('id')
      .notNull()
      .references(() => photoFacet.id, { onDelete: 'cascade' }),
  },
  (row) => [primaryKey({ columns: [row.kind, row.key, row.id] }), index('photo_name_photo').on(row.id)],
);

/** The four quarters of a photo's likeness, each with its place in the upper bits: what is alike shares almost one of them. */
export const photoBand = sqliteTable(
  'photo_band',
  {
    band: integer('band').notNull(),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id, { onDelete: 'cascade' }),
  },
  (row) => [primaryKey({ columns: [row.band, row.photoId] }), index('photo_band_photo').on(row.photoId)],
);

/** Two photos that look the same; `laterId` came in later. */
export const photoPair = sqliteTable(
  'photo_pair',
  {
    laterId: text('later_id')
      .notNull()
      .references(() => photo.id, { onDelete: 'cascade' }),
    earlierId: text('earlier_id')
      .notNull()
      .references(() => photo.id, { onDelete: 'cascade' }),
    /** bits in which they differ */
    distance: integer('distance').notNull(),
    foundAt: integer('found_at').notNull(),
    /** a person looked and said that they are two photos */
    toldApartBy: text('told_apart_by'),
  },
  (row) => [
    primaryKey({ columns: [row.laterId, row.earlierId] }),
    index('photo_pair_earlier').on(row.earlierId),
    index('photo_pair_found').on(row.toldApartBy, row.foundAt),
  ],
);

/** A named set of photos that the desk shares; `removed_at` is set while its deletion can be undone. */
export const photoCollection = sqliteTable(
  'photo_collection',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (row) => [index('photo_collection_newest').on(row.removedAt, row.updatedAt)],
);

export const photoCollected = sqliteTable(
  'photo_collected',
  {
    collectionId: text('collection_id')
      .notNull()
      .references(() => photoCollection.id, { onDelete: 'cascade' }),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id, { onDelete: 'cascade' }),
    /** its place in the collection: the last one added has the highest */
    place: integer('place').notNull(),
    addedAt: integer('added_at').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.collectionId, row.photoId] }),
    uniqueIndex('photo_collected_place').on(row.collectionId, row.place),
    index('photo_collected_photo').on(row.photoId),
  ],
);
