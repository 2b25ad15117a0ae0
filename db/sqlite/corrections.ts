import { and, desc, eq, isNotNull, ne } from 'drizzle-orm';
import type { Acts } from '../acts-store.ts';
import type { CorrectionRow, Id, Millis } from '../rows.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { clearPages } from './pages.ts';
import { correction, correctionVersion, shelf, story } from './schema.ts';
import { filedAs, noteChanges } from './telling.ts';

type Corrections = Pick<Acts, 'addCorrection' | 'editCorrection' | 'correction' | 'correctionsOf'>;

/** Corrections of stories, each with every wording that it had. */
export function sqliteCorrections(connection: Connection): Corrections {
  const { db, write } = connection;
  const keepWording = ({ id, n, type, text }: CorrectionRow, by: Id, at: Millis) =>
    db.insert(correctionVersion).values({ correctionId: id, n, type, text, by, at }).run();
  const moveTime = (storyId: Id, at: Millis) => {
    db.update(shelf).set({ readerUpdatedAt: at }).where(eq(shelf.storyId, storyId)).run();
    db.update(story).set({ readerUpdatedAt: at }).where(eq(story.id, storyId)).run();
  };

  return {
    async addCorrection({ correction: row, by, movesTime, clear, audit }) {
      return write(() => {
        const wasPublic = and(eq(story.id, row.storyId), isNotNull(story.firstPublishedAt));
        const { changes } = db
          .update(story)
          .set({ updatedAt: row.at })
          .where(and(wasPublic, ne(story.state, 'killed')))
          .run();
        if (changes === 0) return false;
        db.insert(correction).values(row).run();
        keepWording(row, by, row.at);
        if (movesTime) moveTime(row.storyId, row.at);
        noteChanges(connection, row.storyId, row.at, filedAs(connection, row.storyId));
        clearPages(connection, clear);
        writeAudit(connection, audit);
        return true;
      });
    },
    async editCorrection({ correction: row, by, clear, audit }) {
      return write(() => {
        const { type, text, n, editedAt } = row;
        const { changes } = db
          .update(correction)
          .set({ type, text, n, editedAt })
          .where(and(eq(correction.id, row.id), eq(correction.n, n - 1)))
          .run();
        if (changes === 0) return 'behind';
        keepWording(row, by, editedAt ?? row.at);
        noteChanges(connection, row.storyId, editedAt ?? row.at, filedAs(connection, row.storyId));
        clearPages(connection, clear);
        writeAudit(connection, audit);
        return 'edited';
      });
    },
    async correction(id) {
      return db.select().from(correction).where(eq(correction.id, id)).get() ?? null;
    },
    async correctionsOf(storyId) {
      const rows = db
        .select()
        .from(correction)
        .where(eq(correction.storyId, storyId))
        .orderBy(desc(correction.at), desc(correction.id))
        .all();
      return rows.map((row) => {
        const versions = db
          .select()
          .from(correctionVersion)
          .where(eq(correctionVersion.correctionId, row.id))
          .orderBy(desc(correctionVersion.n))
          .all();
        return { ...row, versions: versions.map(({ correctionId: _, ...version }) => version) };
      });
    },
  };
}
