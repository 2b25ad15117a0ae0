import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NoticeKind } from '../../rows.ts';
import { json } from '../json.ts';
import { person } from './people.ts';
import { story } from './stories.ts';

const personId = () =>
  text('person_id')
    .notNull()
    .references(() => person.id);

/** What a person is told, one row a person. What it is about may be gone: no foreign keys to story and photo. */
export const notice = sqliteTable(
  'notice',
  {
    id: text('id').primaryKey(),
    personId: personId(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    at: integer('at').notNull(),
    storyId: text('story_id'),
    photoId: text('photo_id'),
    sentence: text('sentence').notNull(),
    readAt: integer('read_at'),
  },
  (row) => [
    index('notice_person').on(row.personId, row.at, row.id),
    index('notice_unread').on(row.personId).where(sql`read_at IS NULL`),
    index('notice_age').on(row.at),
  ],
);

/** Which kinds a person wants by mail; whoever has no row has the usual ones. */
export const noticeChoice = sqliteTable('notice_choice', {
  personId: text('person_id')
    .primaryKey()
    .references(() => person.id),
  mail: json<NoticeKind[]>('mail').notNull(),
});

/** What colleagues write to each other about a story: never to readers. */
export const storyNote = sqliteTable(
  'story_note',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    personId: personId(),
    at: integer('at').notNull(),
    text: text('text').notNull(),
    mentions: json<string[]>('mentions').notNull(),
  },
  (row) => [index('story_note_story').on(row.storyId, row.at, row.id)],
);
