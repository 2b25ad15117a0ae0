import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Id, PastScheduleRow, ScheduleRow } from '../../rows.ts';
import { json } from '../json.ts';
import { person } from './people.ts';
import { story, version } from './stories.ts';

/** Which version goes out when; one row a story, and none once it went out or was called off. */
export const schedule = sqliteTable(
  'schedule',
  {
    storyId: text('story_id')
      .primaryKey()
      .references(() => story.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    versionId: text('version_id')
      .notNull()
      .references(() => version.id),
    why: text('why').$type<ScheduleRow['why']>().notNull(),
    kind: text('kind').$type<ScheduleRow['kind']>().notNull(),
    at: integer('at'),
    local: text('local'),
    zone: text('zone'),
    choice: text('choice').$type<NonNullable<ScheduleRow['choice']>>(),
    by: text('by')
      .notNull()
      .references(() => person.id),
    madeAt: integer('made_at').notNull(),
    backTo: text('back_to').$type<ScheduleRow['backTo']>().notNull(),
    photoIds: json<Id[]>('photo_ids').notNull(),
    attempts: integer('attempts').notNull().default(0),
    leaseUntil: integer('lease_until'),
  },
  (row) => [index('schedule_due').on(row.at, row.storyId), index('schedule_version').on(row.versionId)],
);

/** How each schedule ended. */
export const schedulePast = sqliteTable(
  'schedule_past',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    versionId: text('version_id').notNull(),
    why: text('why').$type<ScheduleRow['why']>().notNull(),
    kind: text('kind').$type<ScheduleRow['kind']>().notNull(),
    at: integer('at'),
    local: text('local'),
    zone: text('zone'),
    by: text('by').notNull(),
    madeAt: integer('made_at').notNull(),
    endedAt: integer('ended_at').notNull(),
    outcome: text('outcome').$type<PastScheduleRow['outcome']>().notNull(),
    reason: text('reason').notNull(),
    lateMs: integer('late_ms'),
  },
  (row) => [
    index('schedule_past_story').on(row.storyId, row.endedAt),
    index('schedule_past_newest').on(row.endedAt, row.id),
  ],
);
