import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Id } from '../rows.ts';
import type { UploadRow, Uploads } from '../uploads-store.ts';
import type { Connection } from './connection.ts';
import { upload } from './schema.ts';

/** Files under way. */
export function sqliteUploads({ db, write }: Connection): Uploads {
  const isOpen = isNull(upload.photoId);
  const openOf = (personId: Id) =>
    db
      .select()
      .from(upload)
      .where(and(eq(upload.personId, personId), isOpen))
      .orderBy(asc(upload.createdAt), asc(upload.id))
      .all();
  const bytesOfAll = () =>
    db
      .select({ bytes: sql<number>`coalesce(sum(${upload.bytes}), 0)` })
      .from(upload)
      .where(isOpen)
      .get()?.bytes ?? 0;

  return {
    async begin(row, limits) {
      return write(() => {
        const open = openOf(row.personId);
        const same = open.find((other) => isSameFile(other, row));
        if (same) return { outcome: 'known', upload: same } as const;
        if (open.length >= limits.ofPerson) return { outcome: 'too many' } as const;
        if (bytesOfAll() + row.bytes > limits.bytesOfAll) return { outcome: 'too much' } as const;
        db.insert(upload).values(row).run();
        return { outcome: 'begun', upload: row } as const;
      });
    },
    async byId(id) {
      return db.select().from(upload).where(eq(upload.id, id)).get() ?? null;
    },
    async openOf(personId) {
      return openOf(personId);
    },
    async touch(id, at) {
      write(() => db.update(upload).set({ touchedAt: at }).where(eq(upload.id, id)).run());
    },
    async finish(id, photoId, at) {
      write(() => db.update(upload).set({ photoId, touchedAt: at }).where(eq(upload.id, id)).run());
    },
    async remove(id) {
      write(() => db.delete(upload).where(eq(upload.id, id)).run());
    },
    async sweep(before) {
      return write(() =>
        db
          .delete(upload)
          .where(lt(upload.touchedAt, before))
          .returning({ id: upload.id })
          .all()
          .map(({ id }) => id),
      );
    },
  };
}

function isSameFile(one: UploadRow, other: UploadRow): boolean {
  if (one.bytes !== other.bytes || one.purpose !== other.purpose) return false;
  if (one.sha256 !== null && other.sha256 !== null) return one.sha256 === other.sha256;
  return one.fileName === other.fileName && one.modifiedAt !== null && one.modifiedAt === other.modifiedAt;
}
