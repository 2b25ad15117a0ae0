import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { json } from '../json.ts';

/** What the processes on this store tell each other's open tabs; a row lives for minutes. */
export const liveMessage = sqliteTable('live_message', {
  n: integer('n').primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
  /** the process that said it */
  sender: text('sender').notNull(),
  body: json<unknown>('body').notNull(),
});
