import { and, asc, desc, eq, gt, isNotNull, isNull, lt, max } from 'drizzle-orm';
import type { FrontId, FrontRow, FrontVersionRow } from '../front-rows.ts';
import type { Fronts, FrontTurn, FrontVersionHead } from '../fronts-store.ts';
import type { AuditRow, Id, Millis } from '../rows.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { fromJson } from './json.ts';
import { clearPages } from './pages.ts';
import { front, frontVersion, job } from './schema.ts';
import { limitOf, markOf, pageOf } from './slices.ts';

const heads = {
  id: frontVersion.id,
  frontId: frontVersion.frontId,
  n: frontVersion.n,
  note: frontVersion.note,
  by: frontVersion.by,
  madeAt: frontVersion.madeAt,
  publishedAt: frontVersion.publishedAt,
  runAt: frontVersion.runAt,
  local: frontVersion.local,
  zone: frontVersion.zone,
  cancelledAt: frontVersion.cancelledAt,
};
const waits = and(
  isNotNull(frontVersion.runAt),
  isNull(frontVersion.publishedAt),
  isNull(frontVersion.cancelledAt),
);

/** Curated fronts. What readers see of one is one look-up by its key. */
export function sqliteFronts(connection: Connection): Fronts {
  const { raw, db, write } = connection;
  const published = raw
    .prepare<[FrontId], string>(
      'SELECT v.layout FROM front f JOIN front_version v ON v.id = f.live_version_id WHERE f.id = ?',
    )
    .pluck();
  const rowOf = (id: FrontId): FrontRow | null =>
    db.select().from(front).where(eq(front.id, id)).get() ?? null;
  const versionById = (id: Id) => db.select().from(frontVersion).where(eq(frontVersion.id, id)).get() ?? null;

  /** The next version of the front, if its working layout is still the one that `revision` names. */
  const addVersion = (version: Omit<FrontVersionRow, 'n'>, revision: number) => {
    const before = rowOf(version.frontId);
    if ((before?.revision ?? 0) !== revision) return { ok: false as const, front: before };
    if (!before) insertFront(connection, version);
    return { ok: true as const, made: insertVersion(connection, version) };
  };
  /** Makes the version the live one; answers the number of the one that was. */
  const goLive = (version: FrontVersionRow, clear: string[]): number | null => {
    const liveId = rowOf(version.frontId)?.liveVersionId;
    const before = liveId ? (versionById(liveId)?.n ?? null) : null;
    db.update(front).set({ liveVersionId: version.id }).where(eq(front.id, version.frontId)).run();
    clearPages(connection, clear);
    return before;
  };
  const note = (audit: (turn: FrontTurn) => AuditRow, turn: FrontTurn) => writeAudit(connection, audit(turn));

  return {
    async byId(id) {
      return rowOf(id);
    },
    async all() {
      return db.select().from(front).all();
    },
    async published(id) {
      const layout = published.get(id);
      return layout === undefined ? null : fromJson(layout);
    },
    async change({ id, layout, revision, by, at, audit }) {
      return write(() => {
        const before = rowOf(id);
        if ((before?.revision ?? 0) !== revision) return { ok: false, front: before };
        const changed = { layout, revision: revision + 1, changedBy: by, changedAt: at };
        db.insert(front)
          .values({ id, ...changed, liveVersionId: null })
          .onConflictDoUpdate({ target: front.id, set: changed })
          .run();
        writeAudit(connection, audit ?? null);
        return { ok: true, made: { id, ...changed, liveVersionId: before?.liveVersionId ?? null } };
      });
    },
    async publish({ version, revision, clear, audit }) {
      return write(() => {
        const added = addVersion(version, revision);
        if (added.ok) note(audit, { before: goLive(added.made, clear), after: added.made.n });
        return added;
      });
    },
    async schedule({ version, revision, job: sends, audit }) {
      return write(() => {
        const added = addVersion(version, revision);
        if (!added.ok) return added;
        db.insert(job).values(sends).run();
        note(audit, { before: null, after: added.made.n });
        return added;
      });
    },
    async publishScheduled({ versionId, at, clear, audit }) {
      return write(() => {
        const version = versionById(versionId);
        if (!version?.runAt || version.publishedAt !== null || version.cancelledAt !== null) return null;
        if (isOvertaken(connection, version)) {
          db.update(frontVersion).set({ cancelledAt: at }).where(eq(frontVersion.id, versionId)).run();
          return null;
        }
        db.update(frontVersion).set({ publishedAt: at }).where(eq(frontVersion.id, versionId)).run();
        note(audit, { before: goLive(version, clear), after: version.n });
        return { ...version, publishedAt: at };
      });
    },
    async cancel({ id, n, at, audit }) {
      return write(() => {
        const { changes } = db
          .update(frontVersion)
          .set({ cancelledAt: at })
          .where(and(eq(frontVersion.frontId, id), eq(frontVersion.n, n), waits))
          .run();
        if (changes > 0) writeAudit(connection, audit);
        return changes > 0;
      });
    },
    async withdraw({ id, clear, audit }) {
      return write(() => {
        const liveId = rowOf(id)?.liveVersionId;
        if (!liveId) return false;
        db.update(front).set({ liveVersionId: null }).where(eq(front.id, id)).run();
        clearPages(connection, clear);
        note(audit, { before: versionById(liveId)?.n ?? null, after: null });
        return true;
      });
    },
    async versions(id, slice) {
      const after = markOf(slice, 1)?.[0];
      const rows: FrontVersionHead[] = db
        .select(heads)
        .from(frontVersion)
        .where(
          and(
            eq(frontVersion.frontId, id),
            after === undefined ? undefined : lt(frontVersion.n, Number(after)),
          ),
        )
        .orderBy(desc(frontVersion.n))
        .limit(limitOf(slice) + 1)
        .all();
      return pageOf(rows, slice, (last) => [last.n]);
    },
    async version(id, n) {
      const which = and(eq(frontVersion.frontId, id), eq(frontVersion.n, n));
      return db.select().from(frontVersion).where(which).get() ?? null;
    },
    async versionById(id) {
      return versionById(id);
    },
    async scheduled(id) {
      return db
        .select(heads)
        .from(frontVersion)
        .where(and(waits, id === undefined ? undefined : eq(frontVersion.frontId, id)))
        .orderBy(asc(frontVersion.runAt), asc(frontVersion.id))
        .limit(100)
        .all();
    },
  };
}

function insertFront({ db }: Connection, { frontId, layout, by, madeAt }: Omit<FrontVersionRow, 'n'>): void {
  db.insert(front)
    .values({ id: frontId, layout, revision: 0, changedBy: by, changedAt: madeAt, liveVersionId: null })
    .run();
}

function insertVersion({ db }: Connection, version: Omit<FrontVersionRow, 'n'>): FrontVersionRow {
  const last = db
    .select({ n: max(frontVersion.n) })
    .from(frontVersion)
    .where(eq(frontVersion.frontId, version.frontId))
    .get();
  const made = { ...version, n: (last?.n ?? 0) + 1 };
  db.insert(frontVersion).values(made).run();
  return made;
}

/** Whether a version that was scheduled for later is out already: a job that was held up must not bring an older front back. */
const isOvertaken = ({ db }: Connection, { frontId, runAt }: { frontId: FrontId; runAt: Millis | null }) =>
  db
    .select({ id: frontVersion.id })
    .from(frontVersion)
    .where(
      and(
        eq(frontVersion.frontId, frontId),
        isNotNull(frontVersion.publishedAt),
        gt(frontVersion.runAt, runAt ?? 0),
      ),
    )
    .get() !== undefined;
