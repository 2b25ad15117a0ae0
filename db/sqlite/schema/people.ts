import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { InviteRow, Role } from '../../rows.ts';

export const person = sqliteTable(
  'person',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    passwordHash: text('password_hash'),
    createdAt: integer('created_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (row) => [uniqueIndex('person_email').on(sql`lower(${row.email})`), index('person_role').on(row.role)],
);

export const session = sqliteTable(
  'session',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    userAgent: text('user_agent').notNull(),
    address: text('address').notNull(),
  },
  (row) => [index('session_person').on(row.personId), index('session_expires').on(row.expiresAt)],
);

export const invite = sqliteTable('invite', {
  tokenHash: text('token_hash').primaryKey(),
  kind: text('kind').$type<InviteRow['kind']>().notNull(),
  email: text('email'),
  name: text('name'),
  role: text('role').$type<Role>().notNull(),
  createdBy: text('created_by').references(() => person.id),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});

export const token = sqliteTable(
  'token',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at'),
    expiresAt: integer('expires_at'),
    revokedAt: integer('revoked_at'),
  },
  (row) => [uniqueIndex('token_hash').on(row.tokenHash), index('token_person').on(row.personId)],
);
