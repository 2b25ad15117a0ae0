import { and, desc, eq, getTableColumns, gt, inArray, isNull, lt, lte, max, or } from 'drizzle-orm';
import type { Id, VersionRow } from '../rows.ts';
import type { Versions } from '../store.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { toJson } from './json.ts';
import { edition, version } from './schema.ts';
import { limitOf, markOf, pageOf } from './slices.ts';

const { document: _, ...withoutDocument } = getTableColumns(version);

/** Unalterable copies of the working copy. */
export function sqliteVersions(connection: Connection): Versions {
  const { db, write } = connection;
  return {
    async add(row, audit) {
      return write(() => {
        const added = addVersion(connection, row);
        writeAudit(connection, audit);
        return added;
      });
    },
    async list(storyId, slice) {
      const [before] = markOf(slice, 1) ?? [];
      const rows = db
        .select(withoutDocument)
        .from(version)
        .where(
          and(eq(version.storyId, storyId), before === undefined ? undefined : lt(version.n, Number(before))),
        )
        .orderBy(desc(version.n))
        .limit(limitOf(slice) + 1)
        .all();
      return pageOf(rows, slice, (last) => [last.n]);
    },
    async byNumber(storyId, n) {
      return (
        db
          .select()
          .from(version)
          .where(and(eq(version.storyId, storyId), eq(version.n, n)))
          .get() ?? null
      );
    },
    async byId(id) {
      return db.select().from(version).where(eq(version.id, id)).get() ?? null;
    },
    async editionsOf(versionIds) {
      const { versionId, kind, fromAt, untilAt } = edition;
      return db
        .select({ versionId, kind, fromAt, untilAt })
        .from(edition)
        .where(inArray(edition.versionId, versionIds))
        .orderBy(edition.fromAt, edition.id)
        .all();
    },
    async editionAt(storyId, at) {
      const { versionId, kind, fromAt, untilAt, path, photos } = edition;
      const found = db
        .select({ version, edition: { versionId, kind, fromAt, untilAt, path, photos } })
        .from(edition)
        .innerJoin(version, eq(version.id, edition.versionId))
        .where(and(eq(edition.storyId, storyId), lte(fromAt, at), or(isNull(untilAt), gt(untilAt, at))))
        .orderBy(desc(fromAt), desc(edition.id))
        .get();
      return found ?? null;
    },
  };
}

/** Adds a version with the next number of its story, inside the caller's transaction. */
export function addVersion(connection: Connection, row: Omit<VersionRow, 'n'>): VersionRow {
  const { db } = connection;
  const last = db
    .select({ n: max(version.n) })
    .from(version)
    .where(eq(version.storyId, row.storyId))
    .get();
  const numbered = { ...row, n: (last?.n ?? 0) + 1, credits: creditsNow(connection, row) };
  db.insert(version).values(numbered).run();
  return numbered;
}

/** A credit belongs to the photo and changes with it: a version keeps what was printed when it was made. */
function creditsNow({ raw }: Connection, { document }: Pick<VersionRow, 'document'>): Record<Id, string> {
  const used = raw
    .prepare<[string], { id: Id; line: string }>(
      `SELECT DISTINCT photo.id, photo.credit_line AS line FROM json_tree(?) AS part
       JOIN photo ON photo.id = part.value WHERE part.key = 'photoId'`,
    )
    .all(toJson(document));
  return Object.fromEntries(used.map(({ id, line }) => [id, line]));
}
