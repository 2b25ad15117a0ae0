import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AuditRow } from '../../rows.ts';
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
  },
  (row) => [
    index('audit_newest').on(row.at, row.id),
    index('audit_subject').on(row.subjectId, row.at, row.id),
    index('audit_actor').on(row.actorId, row.at, row.id),
    index('audit_action').on(row.action, row.at, row.id),
  ],
);

export const job = sqliteTable(
  'job',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    payload: json<Record<string, unknown>>('payload').notNull(),
    runAt: integer('run_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    leaseUntil: integer('lease_until'),
    doneAt: integer('done_at'),
    error: text('error'),
    /** failed for good: never tried again */
    gaveUp: integer('gave_up', { mode: 'boolean' }).notNull().default(false),
  },
  (row) => [index('job_due').on(row.gaveUp, row.doneAt, row.runAt)],
);
