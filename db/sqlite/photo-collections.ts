import { and, eq, inArray } from 'drizzle-orm';
import type { CollectionRow, PhotoCollections } from '../photo-library-store.ts';
import type { Id, Millis } from '../rows.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { fromJson } from './json.ts';
import { photoCollected, photoCollection } from './schema.ts';
import { limitOf, markOf, pageOf } from './slices.ts';

type Listed = CollectionRow & { photos: number; coverIds: never };

/** Named sets of photos. */
export function sqliteCollections(connection: Connection): PhotoCollections {
  const { raw, db, write } = connection;
  const list = raw.prepare<Record<string, string | number>, Listed>(`
    SELECT c.id, c.name, c.created_by AS createdBy, c.created_at AS createdAt, c.updated_at AS updatedAt, c.removed_at AS removedAt,
      (SELECT count(*) FROM photo_collected i JOIN photo_facet f ON f.photo_id = i.photo_id
       WHERE i.collection_id = c.id AND f.is_binned = 0) AS photos,
      (SELECT json_group_array(photo_id) FROM (
        SELECT i.photo_id FROM photo_collected i JOIN photo_facet f ON f.photo_id = i.photo_id
        WHERE i.collection_id = c.id AND f.is_binned = 0 ORDER BY i.place DESC LIMIT 4)) AS coverIds
    FROM photo_collection c
    WHERE c.removed_at IS NULL AND (@q = '' OR instr(lower(c.name), lower(@q)) > 0) AND (c.updated_at, c.id) < (@at, @after)
    ORDER BY c.updated_at DESC, c.id DESC LIMIT @limit`);
  const having = raw.prepare<[Id], CollectionRow>(`
    SELECT c.id, c.name, c.created_by AS createdBy, c.created_at AS createdAt, c.updated_at AS updatedAt, c.removed_at AS removedAt
    FROM photo_collected i JOIN photo_collection c ON c.id = i.collection_id
    WHERE i.photo_id = ? AND c.removed_at IS NULL ORDER BY c.name COLLATE NOCASE, c.id LIMIT 100`);
  const size = raw.prepare<[Id], { photos: number; last: number }>(
    'SELECT count(*) AS photos, coalesce(max(place), 0) AS last FROM photo_collected WHERE collection_id = ?',
  );
  const put = raw.prepare<[Id, Id, number, Millis, Id]>(`
    INSERT OR IGNORE INTO photo_collected (collection_id, photo_id, place, added_at, added_by) VALUES (?, ?, ?, ?, ?)`);
  const touched = (id: Id, at: Millis) =>
    db.update(photoCollection).set({ updatedAt: at }).where(eq(photoCollection.id, id)).run();

  return {
    async list(query) {
      const [at, after] = markOf(query, 2) ?? [];
      const rows = list.all({
        q: query.q ?? '',
        at: Number(at ?? Number.MAX_SAFE_INTEGER),
        after: String(after ?? ''),
        limit: limitOf(query) + 1,
      });
      return pageOf(
        rows.map((row) => ({ ...row, coverIds: fromJson<Id[]>(row.coverIds) })),
        query,
        (last) => [last.updatedAt, last.id],
      );
    },
    async byId(id) {
      return db.select().from(photoCollection).where(eq(photoCollection.id, id)).get() ?? null;
    },
    async having(photoId) {
      return having.all(photoId);
    },
    async add(collection, audit) {
      write(() => {
        db.insert(photoCollection).values(collection).run();
        writeAudit(connection, audit);
      });
    },
    async change(id, change, at, audit) {
      return write(() => {
        const changed = db
          .update(photoCollection)
          .set({ ...change, updatedAt: at })
          .where(eq(photoCollection.id, id))
          .returning()
          .get();
        if (changed) writeAudit(connection, audit);
        return changed ?? null;
      });
    },
    async put(id, photoIds, by, at, most, audit) {
      return write(() => {
        const before = size.get(id) ?? { photos: 0, last: 0 };
        let added = 0;
        for (const photoId of photoIds)
          added += put.run(id, photoId, before.last + added + 1, at, by).changes;
        if (before.photos + added > most) {
          const ids = inArray(photoCollected.photoId, photoIds);
          db.delete(photoCollected)
            .where(and(eq(photoCollected.collectionId, id), ids, eq(photoCollected.addedAt, at)))
            .run();
          return 'full' as const;
        }
        if (added > 0) {
          touched(id, at);
          writeAudit(connection, audit);
        }
        return added;
      });
    },
    async takeOut(id, photoIds, at, audit) {
      return write(() => {
        const ids = inArray(photoCollected.photoId, photoIds);
        const { changes } = db
          .delete(photoCollected)
          .where(and(eq(photoCollected.collectionId, id), ids))
          .run();
        if (changes > 0) {
          touched(id, at);
          writeAudit(connection, audit);
        }
        return changes;
      });
    },
    async sweep(before) {
      return raw
        .prepare<[Millis]>('DELETE FROM photo_collection WHERE removed_at IS NOT NULL AND removed_at < ?')
        .run(before).changes;
    },
  };
}
