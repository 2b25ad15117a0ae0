import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  customType,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Embargo, Id, State, StoredDocument, StoryFields, VersionRow } from '../../rows.ts';
import { fromJson, json, toJson } from '../json.ts';
import { author, partner, section, topic } from './masthead.ts';
import { person } from './people.ts';

/** Versions from before there were these two fields do not have them. */
const keptFields = (name: string) =>
  customType<{ data: StoryFields; driverData: string }>({
    dataType: () => 'text',
    toDriver: toJson,
    fromDriver: (text) => Object.assign({ originUrl: null, republish: true }, fromJson<StoryFields>(text)),
  })(name);

/**
 * The working copy. `leadPhotoId`, `story_photo` and `story_link` repeat what the document says, and a document
 * may name what does not exist: they carry no foreign keys.
 */
export const story = sqliteTable(
  'story',
  {
    id: text('id').primaryKey(),
    state: text('state').$type<State>().notNull(),
    slug: text('slug'),
    sectionId: text('section_id').references(() => section.id),
    partnerId: text('partner_id').references(() => partner.id),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    revision: integer('revision').notNull(),
    stepVersion: integer('step_version').notNull(),
    /** the step version that search, `story_photo` and `story_link` know; null before the first checkpoint */
    checkpointVersion: integer('checkpoint_version'),
    headline: text('headline').notNull(),
    dek: text('dek').notNull(),
    words: integer('words').notNull(),
    leadPhotoId: text('lead_photo_id'),
    firstPublishedAt: integer('first_published_at'),
    publishedAt: integer('published_at'),
    readerUpdatedAt: integer('reader_updated_at'),
    path: text('path'),
    liveVersionId: text('live_version_id'),
    liveStepVersion: integer('live_step_version'),
    liveRevision: integer('live_revision'),
    /** where a partner published it first, for canonical links */
    originUrl: text('origin_url'),
    republish: integer('republish', { mode: 'boolean' }).notNull().default(true),
    assigneeId: text('assignee_id').references(() => person.id),
    dueAt: integer('due_at'),
    /** the deadline that people were told has passed; another one is told again */
    dueToldFor: integer('due_told_for'),
    plannedWords: integer('planned_words'),
    pitch: text('pitch').notNull().default(''),
    isPitch: integer('is_pitch', { mode: 'boolean' }).notNull().default(false),
    approvedVersionId: text('approved_version_id'),
    approvedBy: text('approved_by').references(() => person.id),
    approvedAt: integer('approved_at'),
    approvedStepVersion: integer('approved_step_version'),
    approvedRevision: integer('approved_revision'),
    embargo: json<Embargo>('embargo'),
  },
  (row) => [
    index('story_newest').on(row.updatedAt, row.id),
    // The desk's lists walk these and read no row that a filter leaves out: each has every column that is asked for.
    index('story_desk').on(row.updatedAt, row.id, ...asked(row)),
    index('story_by_state').on(row.state, row.updatedAt, row.id, ...asked(row).slice(1)),
    index('story_age').on(row.createdAt, row.id, ...asked(row)),
    index('story_looked_up').on(row.id, row.updatedAt, row.createdAt, ...asked(row)),
    index('story_section').on(row.sectionId, row.updatedAt, row.id),
    index('story_creator').on(row.createdBy, row.updatedAt, row.id),
    index('story_assignee').on(row.assigneeId, row.updatedAt, row.id),
    index('story_due').on(row.dueAt, row.id).where(sql`due_at IS NOT NULL`),
    index('story_pitch').on(row.createdAt, row.id).where(sql`is_pitch = 1`),
    index('story_partner').on(row.partnerId),
    index('story_slug').on(row.slug),
    index('story_lead_photo').on(row.leadPhotoId),
    index('story_needs_checkpoint')
      .on(row.updatedAt)
      .where(sql`step_version > coalesce(checkpoint_version, -1)`),
  ],
);

/** What the filters of the desk ask of a story's row. */
function asked(row: Record<AskedColumn, AnySQLiteColumn>) {
  const { state, sectionId, assigneeId, partnerId, dueAt, createdBy } = row;
  const { stepVersion, liveStepVersion, revision, liveRevision } = row;
  return [
    state,
    sectionId,
    assigneeId,
    partnerId,
    dueAt,
    createdBy,
    stepVersion,
    liveStepVersion,
    revision,
    liveRevision,
  ] as const;
}
type AskedColumn =
  | 'state'
  | 'sectionId'
  | 'assigneeId'
  | 'partnerId'
  | 'dueAt'
  | 'createdBy'
  | 'stepVersion'
  | 'liveStepVersion'
  | 'revision'
  | 'liveRevision';

const storyId = () =>
  text('story_id')
    .notNull()
    .references(() => story.id, { onDelete: 'cascade' });

export const storyAuthor = sqliteTable(
  'story_author',
  {
    storyId: storyId(),
    position: integer('position').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => author.id),
  },
  (row) => [
    primaryKey({ columns: [row.storyId, row.position] }),
    index('story_author_author').on(row.authorId),
  ],
);

export const storyTopic = sqliteTable(
  'story_topic',
  {
    storyId: storyId(),
    position: integer('position').notNull(),
    topicId: text('topic_id')
      .notNull()
      .references(() => topic.id),
  },
  (row) => [primaryKey({ columns: [row.storyId, row.position] }), index('story_topic_topic').on(row.topicId)],
);

export const storyPerson = sqliteTable(
  'story_person',
  {
    storyId: storyId(),
    position: integer('position').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
  },
  (row) => [
    primaryKey({ columns: [row.storyId, row.position] }),
    index('story_person_person').on(row.personId),
  ],
);

export const storyPhoto = sqliteTable(
  'story_photo',
  { storyId: storyId(), photoId: text('photo_id').notNull() },
  (row) => [primaryKey({ columns: [row.storyId, row.photoId] }), index('story_photo_photo').on(row.photoId)],
);

export const storyLink = sqliteTable(
  'story_link',
  { storyId: storyId(), targetId: text('target_id').notNull() },
  (row) => [
    primaryKey({ columns: [row.storyId, row.targetId] }),
    index('story_link_target').on(row.targetId),
  ],
);

/** `version` is the document's version after the step: the first step of a new story is 1. */
export const step = sqliteTable(
  'step',
  {
    storyId: storyId(),
    version: integer('version').notNull(),
    step: json<Record<string, unknown>>('step').notNull(),
    clientId: text('client_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    at: integer('at').notNull(),
  },
  (row) => [primaryKey({ columns: [row.storyId, row.version] })],
);

export const snapshot = sqliteTable(
  'snapshot',
  {
    storyId: storyId(),
    version: integer('version').notNull(),
    document: json<StoredDocument>('document').notNull(),
  },
  (row) => [primaryKey({ columns: [row.storyId, row.version] })],
);

export const version = sqliteTable(
  'version',
  {
    id: text('id').primaryKey(),
    storyId: storyId(),
    n: integer('n').notNull(),
    kind: text('kind').$type<VersionRow['kind']>().notNull(),
    note: text('note').notNull(),
    stepVersion: integer('step_version').notNull(),
    revision: integer('revision').notNull(),
    fields: keptFields('fields').notNull(),
    by: text('by')
      .notNull()
      .references(() => person.id),
    at: integer('at').notNull(),
    /** what was printed beneath each photo then; null in versions from before credits were kept */
    credits: json<Record<Id, string>>('credits'),
    document: json<StoredDocument>('document').notNull(),
  },
  (row) => [uniqueIndex('version_number').on(row.storyId, row.n)],
);
