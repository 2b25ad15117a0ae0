import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AuditRow, JobRow } from '../../rows.ts';
import { json } from '../json.ts';

/** No foreign keys: the audit outlives what it speaks of. A trigger refuses every change and removal. */
export const audit = sqliteTable(
  'audit',
  {
    id: text('id').primaryKey(),
    at: integer('at').notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').$type<AuditRow['subjectKind']>().notNull(),
    subjectId: text('subject_id'),
    allowed: integer('allowed', { mode: 'boolean' }).notNull(),
    address: text('address').notNull(),
    detail: json<Record<string, unknown>>('detail').notNull(),
    /** its place in the chain: 1, 2, 3 … ; 0 only between the migration that brought the chain and its filling */
    seq: integer('seq').notNull().default(0),
    previousHash: text('previous_hash').notNull().default(''),
    hash: text('hash').notNull().default(''),
  },
  (row) => [
    uniqueIndex('audit_chain').on(row.seq).where(sql`seq > 0`),
    index('audit_kind').on(row.subjectKind, row.at, row.id),
    index('audit_refused').on(row.at, row.id).where(sql`allowed = 0`),
    index('audit_newest').on(row.at, row.id),
    index('audit_subject').on(row.subjectId, row.at, row.id),
    index('audit_actor').on(row.actorId, row.at, row.id),
    index('audit_action').on(row.action, row.at, row.id),
  ],
);

/** One row: where the chain of the audit ends, so that the next line needs no search. */
export const auditHead = sqliteTable('audit_head', {
  id: integer('id').primaryKey(),
  seq: integer('seq').notNull(),
  hash: text('hash').notNull(),
});

export const job = sqliteTable(
  'job',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    /** each lane has a runner of its own: what is urgent does not wait for photos */
    lane: text('lane').$type<JobRow['lane']>().notNull().default('usual'),
    payload: json<Record<string, unknown>>('payload').notNull(),
    runAt: integer('run_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    leaseUntil: integer('lease_until'),
    doneAt: integer('done_at'),
    error: text('error'),
    /** failed for good: never tried again */
    gaveUp: integer('gave_up', { mode: 'boolean' }).notNull().default(false),
  },
  (row) => [
    index('job_due').on(row.gaveUp, row.doneAt, row.runAt),
    index('job_kind').on(row.kind, row.runAt),
  ],
);

/** Work that only one process at a time does, whichever: who does it, and until when nobody else may begin. */
export const lease = sqliteTable('lease', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  until: integer('until').notNull(),
});
