import { and, count, desc, eq, sql } from 'drizzle-orm';
import type { Notes } from '../notices-store.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { storyNote } from './schema.ts';
import { limitOf, markOf, pageOf } from './slices.ts';

/** Colleagues' notes on stories. */
export function sqliteNotes(connection: Connection): Notes {
  const { db, write } = connection;
  return {
    async add(row, audit) {
      write(() => {
        db.insert(storyNote).values(row).run();
        writeAudit(connection, audit);
      });
    },
    async byId(id) {
      return db.select().from(storyNote).where(eq(storyNote.id, id)).get() ?? null;
    },
    async list(storyId, slice) {
      const after = markOf(slice, 2);
      const rows = db
        .select()
        .from(storyNote)
        .where(
          and(
            eq(storyNote.storyId, storyId),
            after ? sql`(${storyNote.at}, ${storyNote.id}) < (${after[0]}, ${after[1]})` : undefined,
          ),
        )
        .orderBy(desc(storyNote.at), desc(storyNote.id))
        .limit(limitOf(slice) + 1)
        .all();
      return pageOf(rows, slice, (last) => [last.at, last.id]);
    },
    async count(storyId) {
      return (
        db.select({ notes: count() }).from(storyNote).where(eq(storyNote.storyId, storyId)).get()?.notes ?? 0
      );
    },
    async remove(id, audit) {
      return write(() => {
        const { changes } = db.delete(storyNote).where(eq(storyNote.id, id)).run();
        if (changes > 0) writeAudit(connection, audit);
        return changes > 0;
      });
    },
  };
}
