import { eq } from 'drizzle-orm';
import type { PhotoLibrary } from '../photo-library-store.ts';
import type { Id, Millis } from '../rows.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { keepersOf } from './photo-keepers.ts';
import { photo } from './schema.ts';

/** The bin: what lies in it is in no list and in no story, and its files stay until it is emptied. */
export function photoBin(connection: Connection): Pick<PhotoLibrary, 'bin' | 'unbin' | 'binnedBefore'> {
  const { raw, db, write } = connection;
  const keepers = keepersOf(connection);
  const before = raw
    .prepare<[Millis, number], Id>(
      'SELECT id FROM photo WHERE binned_at IS NOT NULL AND binned_at < ? ORDER BY binned_at, id LIMIT ?',
    )
    .pluck();
  const row = (id: Id) => db.select().from(photo).where(eq(photo.id, id)).get() ?? null;
  return {
    async bin(id, by, at, audit) {
      return write(() => {
        const kept = keepers(id);
        if (kept) return kept;
        if (row(id)?.binnedAt !== null) return { ok: true as const };
        db.update(photo).set({ binnedAt: at, binnedBy: by }).where(eq(photo.id, id)).run();
        writeAudit(connection, audit);
        return { ok: true as const };
      });
    },
    async unbin(id, audit) {
      return write(() => {
        const found = row(id);
        if (!found || found.binnedAt === null) return found;
        db.update(photo).set({ binnedAt: null, binnedBy: null }).where(eq(photo.id, id)).run();
        writeAudit(connection, audit);
        return { ...found, binnedAt: null, binnedBy: null };
      });
    },
    async binnedBefore(at, limit) {
      return before.all(at, limit);
    },
  };
}
