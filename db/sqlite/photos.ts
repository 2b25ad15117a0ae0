import { and, eq, inArray } from 'drizzle-orm';
import type { Id } from '../rows.ts';
import type { Photos } from '../store.ts';
import { writeAudit } from './audit.ts';
import { applied, type Connection, inOrderOf } from './connection.ts';
import { clearPages } from './pages.ts';
import { keepersOf, usesOf } from './photo-keepers.ts';
import { libraryPages } from './photo-library.ts';
import { author, partner, photo } from './schema.ts';
import { searchRows } from './search.ts';

/** The photo library. */
export function sqlitePhotos(connection: Connection): Photos {
  const { raw, db, write } = connection;
  const search = searchRows(connection);
  const byId = (id: Id) => db.select().from(photo).where(eq(photo.id, id)).get() ?? null;
  const bySha256 = (sha256: string, purpose: 'editorial' | 'logo') =>
    db
      .select()
      .from(photo)
      .where(and(eq(photo.sha256, sha256), eq(photo.purpose, purpose)))
      .get() ?? null;
  const uses = usesOf(connection);
  const keepers = keepersOf(connection);
  const pages = libraryPages(connection);
  const keepUses = raw.prepare<[Id]>(`
    UPDATE photo_use SET gone = (
      SELECT json_object('fileName', p.file_name, 'creators', json(p.creators), 'credit', p.credit, 'creditLine', p.credit_line)
      FROM photo p WHERE p.id = photo_use.photo_id)
    WHERE photo_id = ?`);
  const clearPrinted = (id: Id) => {
    const partners = db.select({ id: partner.id }).from(partner).where(eq(partner.logoPhotoId, id)).all();
    const authors = db.select({ id: author.id }).from(author).where(eq(author.photoId, id)).all();
    clearPages(connection, [
      `photo:${id}`,
      'sitemap',
      ...partners.map((row) => `partner:${row.id}`),
      ...authors.map((row) => `author:${row.id}`),
    ]);
  };

  return {
    async add(row, audit) {
      return write(() => {
        const same = bySha256(row.sha256, row.purpose);
        if (same) return { outcome: 'exists' as const, photo: same };
        db.insert(photo).values(row).run();
        search.photos([row.id]);
        writeAudit(connection, audit);
        return { outcome: 'added' as const, photo: row };
      });
    },
    async byId(id) {
      return byId(id);
    },
    async byIds(ids) {
      return inOrderOf(ids, db.select().from(photo).where(inArray(photo.id, ids)).all());
    },
    async bySha256(sha256, purpose) {
      return bySha256(sha256, purpose);
    },
    async list(query) {
      return pages(query);
    },
    async change(id, change, audit) {
      return write(() => {
        const before = byId(id);
        if (!before) return null;
        const after = applied(before, typeof change === 'function' ? change(before) : change);
        db.update(photo).set(after).where(eq(photo.id, id)).run();
        search.photos([id]);
        clearPrinted(id);
        writeAudit(connection, audit);
        return after;
      });
    },
    async uses(id) {
      return uses(id);
    },
    async remove(id, audit) {
      return write(() => {
        const kept = keepers(id);
        if (kept) return kept;
        clearPrinted(id);
        keepUses.run(id);
        db.delete(photo).where(eq(photo.id, id)).run();
        writeAudit(connection, audit);
        return { ok: true as const };
      });
    },
  };
}
