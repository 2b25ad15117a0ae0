import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Id, Millis } from '../rows.ts';
import type { PreviewLinks } from '../store.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { previewLink } from './schema.ts';

const mostOfAStory = 100;

/** Links by which people outside read a story. A link that has ended stays, so that it can say so. */
export function sqlitePreviewLinks(connection: Connection): PreviewLinks {
  const { db, write } = connection;
  return {
    async add(link, audit) {
      write(() => {
        db.insert(previewLink).values(link).run();
        writeAudit(connection, audit);
      });
    },
    async of(storyId) {
      return db
        .select()
        .from(previewLink)
        .where(eq(previewLink.storyId, storyId))
        .orderBy(desc(previewLink.madeAt), desc(previewLink.id))
        .limit(mostOfAStory)
        .all();
    },
    async byId(id) {
      return db.select().from(previewLink).where(eq(previewLink.id, id)).get() ?? null;
    },
    async byTokenHash(tokenHash) {
      return db.select().from(previewLink).where(eq(previewLink.tokenHash, tokenHash)).get() ?? null;
    },
    async opened(id, at) {
      write(() =>
        db
          .update(previewLink)
          .set({ opens: sql`${previewLink.opens} + 1`, lastOpenedAt: at })
          .where(eq(previewLink.id, id))
          .run(),
      );
    },
    async revoke(id, at, audit) {
      return write(() => {
        const { changes } = db
          .update(previewLink)
          .set({ revokedAt: at })
          .where(and(eq(previewLink.id, id), isNull(previewLink.revokedAt)))
          .run();
        if (changes === 0) return false;
        writeAudit(connection, audit);
        return true;
      });
    },
  };
}

/** Ends every link to the story that still opens, inside the caller's transaction: they stay ended when it comes back. */
export function revokeLinks({ db }: Connection, storyId: Id, at: Millis): void {
  const open = and(isNull(previewLink.revokedAt), gt(previewLink.expiresAt, at));
  db.update(previewLink)
    .set({ revokedAt: at })
    .where(and(eq(previewLink.storyId, storyId), open))
    .run();
}
