import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { person } from './people.ts';
import { story, version } from './stories.ts';

/** Links by which people outside read a story before it is public. Only the hash of each link's token is kept. */
export const previewLink = sqliteTable(
  'preview_link',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    /** null: the working copy as it is when the link is opened */
    versionId: text('version_id').references(() => version.id),
    note: text('note').notNull(),
    by: text('by')
      .notNull()
      .references(() => person.id),
    madeAt: integer('made_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
    opens: integer('opens').notNull().default(0),
    lastOpenedAt: integer('last_opened_at'),
  },
  (row) => [
    uniqueIndex('preview_link_token').on(row.tokenHash),
    index('preview_link_story').on(row.storyId, row.madeAt),
  ],
);
