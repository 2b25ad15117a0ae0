import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Id, PhotoUse, State } from '../rows.ts';
import type { Photos } from '../store.ts';
import { writeAudit } from './audit.ts';
import { applied, type Connection, inOrderOf } from './connection.ts';
import { heldStoriesOf, openHold } from './holds.ts';
import { clearPages } from './pages.ts';
import { author, partner, photo } from './schema.ts';
import { foundPhoto, matchOf, searchRows } from './search.ts';
import { limitOf, markOf, pageOf } from './slices.ts';

type StoredUse = { storyId: Id; headline: string; state: State; path: string | null; public: 0 | 1 };

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
  const using = raw.prepare<{ id: Id }, StoredUse>(`
    SELECT s.id AS storyId, s.headline, s.state, s.path,
      EXISTS (SELECT 1 FROM shelf_photo p WHERE p.story_id = s.id AND p.photo_id = @id) AS public
    FROM story s
    WHERE s.id IN (
      SELECT story_id FROM story_photo WHERE photo_id = @id
      UNION SELECT story_id FROM shelf_photo WHERE photo_id = @id
      UNION SELECT w.story_id FROM schedule w, json_each(w.photo_ids) p WHERE p.value = @id
      UNION SELECT id FROM story WHERE lead_photo_id = @id)
    ORDER BY s.updated_at DESC, s.id DESC`);
  const uses = (id: Id): PhotoUse[] => using.all({ id }).map((use) => ({ ...use, public: use.public === 1 }));
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
      const match = matchOf(query.q);
      const after = markOf(query, 2);
      const only: (SQL | undefined)[] = [
        eq(photo.purpose, 'editorial'),
        query.createdBy ? eq(photo.createdBy, query.createdBy) : undefined,
        match ? foundPhoto(match) : undefined,
        after ? sql`(${photo.createdAt}, ${photo.id}) < (${after[0]}, ${after[1]})` : undefined,
      ];
      const rows = db
        .select()
        .from(photo)
        .where(and(...only))
        .orderBy(desc(photo.createdAt), desc(photo.id))
        .limit(limitOf(query) + 1)
        .all();
      return pageOf(rows, query, (last) => [last.createdAt, last.id]);
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
        const found = uses(id);
        const held = openHold(connection, 'photo', id) ? [id] : heldStoriesOf(connection, id);
        if (found.length > 0 || held.length > 0) return { ok: false as const, uses: found, held };
        clearPrinted(id);
        keepUses.run(id);
        db.delete(photo).where(eq(photo.id, id)).run();
        writeAudit(connection, audit);
        return { ok: true as const };
      });
    },
  };
}
