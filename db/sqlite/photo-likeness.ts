import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { PhotoLibrary, PhotoPair } from '../photo-library-store.ts';
import type { Id, Millis } from '../rows.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { photo } from './schema.ts';
import { searchRows } from './search.ts';
import { limitOf, markOf, pageOf } from './slices.ts';

const mostPairs = 20;
/** Photos that share a quarter by chance: more are looked at than any library of photographs brings together. */
const mostCandidates = 2_000;
const pairColumns = `r.later_id AS laterId, r.earlier_id AS earlierId, r.distance, r.found_at AS foundAt`;
const bothOutside = `NOT EXISTS (SELECT 1 FROM photo b WHERE b.id IN (r.later_id, r.earlier_id) AND b.binned_at IS NOT NULL)`;

/** Photos that look the same, whatever their size. */
export function photoLikenesses(
  connection: Connection,
): Pick<PhotoLibrary, 'notLookedAt' | 'near' | 'look' | 'likeThis' | 'pairs' | 'tellApart'> {
  const { raw, db, write } = connection;
  const forget = raw.prepare<[Id]>('DELETE FROM photo_band WHERE photo_id = ?');
  const keep = raw.prepare<[number, Id]>('INSERT OR IGNORE INTO photo_band (band, photo_id) VALUES (?, ?)');
  const near = raw.prepare<{ bands: string; id: Id; limit: number }, { id: Id; likeness: string }>(`
    SELECT DISTINCT p.id, p.likeness FROM json_each(@bands) n CROSS JOIN photo_band b ON b.band = n.value
    CROSS JOIN photo p ON p.id = b.photo_id WHERE p.id <> @id AND p.likeness <> '' LIMIT @limit`);
  const pair = raw.prepare<[Id, Id, number, Millis]>(
    'INSERT OR IGNORE INTO photo_pair (later_id, earlier_id, distance, found_at) VALUES (?, ?, ?, ?)',
  );
  const search = searchRows(connection);
  const like = raw.prepare<{ id: Id }, PhotoPair>(`
    SELECT ${pairColumns} FROM photo_pair r
    WHERE (r.later_id = @id OR r.earlier_id = @id) AND r.told_apart_by IS NULL AND ${bothOutside}
    ORDER BY r.distance, r.later_id DESC, r.earlier_id DESC LIMIT ${mostPairs}`);
  const pairs = raw.prepare<Record<string, string | number>, PhotoPair>(`
    SELECT ${pairColumns} FROM photo_pair r
    WHERE r.told_apart_by IS NULL AND (r.found_at, r.later_id, r.earlier_id) < (@at, @later, @earlier) AND ${bothOutside}
    ORDER BY r.found_at DESC, r.later_id DESC, r.earlier_id DESC LIMIT @limit`);
  const apart = raw.prepare<{ a: Id; b: Id; by: Id }>(`
    UPDATE photo_pair SET told_apart_by = @by
    WHERE (later_id = @a AND earlier_id = @b) OR (later_id = @b AND earlier_id = @a)`);

  return {
    async notLookedAt(after, limit) {
      return db
        .select()
        .from(photo)
        .where(and(isNull(photo.likeness), eq(photo.purpose, 'editorial'), gt(photo.id, after)))
        .orderBy(asc(photo.id))
        .limit(limit)
        .all();
    },
    async near(id, bands) {
      return near.all({ id, bands: JSON.stringify(bands), limit: mostCandidates });
    },
    async look(id, look, { bands, alike }, at) {
      write(() => {
        if (db.update(photo).set(look).where(eq(photo.id, id)).run().changes === 0) return;
        forget.run(id);
        for (const band of bands) keep.run(band, id);
        // Ids grow with time.
        for (const other of alike.slice(0, mostPairs))
          if (other.id < id) pair.run(id, other.id, other.distance, at);
          else pair.run(other.id, id, other.distance, at);
        if (look.headline) search.photos([id]);
      });
    },
    async likeThis(id) {
      return like.all({ id });
    },
    async pairs(slice) {
      const [at, later, earlier] = markOf(slice, 3) ?? [];
      const rows = pairs.all({
        at: Number(at ?? Number.MAX_SAFE_INTEGER),
        later: String(later ?? ''),
        earlier: String(earlier ?? ''),
        limit: limitOf(slice) + 1,
      });
      return pageOf(rows, slice, (last) => [last.foundAt, last.laterId, last.earlierId]);
    },
    async tellApart(a, b, personId, audit) {
      return write(() => {
        const { changes } = apart.run({ a, b, by: personId });
        if (changes > 0) writeAudit(connection, audit);
        return changes > 0;
      });
    },
  };
}
