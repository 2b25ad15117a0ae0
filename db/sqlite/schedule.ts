import { isDeepStrictEqual } from 'node:util';
import { and, asc, desc, eq, getTableColumns, gte, lt, or, sql } from 'drizzle-orm';
import type { Id, Millis, PastScheduleRow, ScheduleRow, StoryRow } from '../rows.ts';
import type { Schedules } from '../store.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { fromJson } from './json.ts';
import { schedule, schedulePast, story, version } from './schema.ts';
import { limitOf, markOf, pageOf } from './slices.ts';
import { storyById } from './stories.ts';
import { addVersion } from './versions.ts';

const waitingColumns = {
  ...getTableColumns(schedule),
  versionNumber: version.n,
  versionStep: version.stepVersion,
  versionRevision: version.revision,
};

/** Sorts endless embargoes behind every time. */
const lastOfAll = Number.MAX_SAFE_INTEGER;
const goesOutAt = sql<number>`coalesce(${schedule.at}, ${lastOfAll})`;

/** What waits to go out, and how it ended. */
export function sqliteSchedules(connection: Connection): Schedules {
  const { raw, db, write } = connection;
  const due = raw.prepare<Record<string, number>, Omit<ScheduleRow, 'photoIds'> & { photoIds: string }>(`
    UPDATE schedule SET lease_until = @leaseUntil, attempts = attempts + 1
    WHERE story_id IN (
      SELECT story_id FROM schedule
      WHERE at <= @now AND (lease_until IS NULL OR lease_until <= @now OR lease_until > @now + @longest)
      ORDER BY at, story_id LIMIT @limit
    )
    RETURNING story_id AS storyId, id, version_id AS versionId, why, kind, at, local, zone, choice, by,
      made_at AS madeAt, back_to AS backTo, photo_ids AS photoIds, attempts, lease_until AS leaseUntil`);

  return {
    async of(storyId) {
      return scheduleOf(connection, storyId);
    },
    async ofStories(storyIds) {
      return db
        .select(waitingColumns)
        .from(schedule)
        .innerJoin(version, eq(version.id, schedule.versionId))
        .where(idsIn(schedule.storyId, storyIds))
        .all();
    },
    async set({ schedule: row, version: made, from, embargo, instead, audit }) {
      return write(() => {
        const before = storyOr(connection, row.storyId);
        const waits = scheduleOf(connection, row.storyId)?.id ?? null;
        const isOld = made && (before.stepVersion !== made.stepVersion || before.revision !== made.revision);
        const isAsSeen = from.includes(before.state) && embargoIsAs(before, embargo);
        if (!isAsSeen || waits !== instead || isOld) return { ok: false, story: before };
        if (made) addVersion(connection, made);
        db.delete(schedule).where(eq(schedule.storyId, row.storyId)).run();
        db.insert(schedule).values(row).run();
        const state = before.state === 'published' ? 'published' : 'scheduled';
        db.update(story).set({ state, updatedAt: row.madeAt }).where(eq(story.id, row.storyId)).run();
        writeAudit(connection, audit);
        return { ok: true, story: storyOr(connection, row.storyId) };
      });
    },
    async end({ storyId, id, outcome, reason, liftEmbargo = false, at, audit }) {
      return write(() => {
        const before = storyOr(connection, storyId);
        const waits = scheduleOf(connection, storyId);
        if (waits?.id !== id) return { ok: false, story: before };
        endSchedule(connection, storyId, { outcome, reason, at });
        db.update(story)
          .set({
            ...(before.state === 'scheduled' ? { state: waits.backTo } : {}),
            ...(liftEmbargo ? { embargo: null } : {}),
            updatedAt: at,
          })
          .where(eq(story.id, storyId))
          .run();
        writeAudit(connection, audit);
        return { ok: true, story: storyOr(connection, storyId) };
      });
    },
    async shift(storyId, id, at, audit) {
      return write(() => {
        const same = and(eq(schedule.storyId, storyId), eq(schedule.id, id));
        const { changes } = db.update(schedule).set({ at }).where(same).run();
        if (changes > 0) writeAudit(connection, audit);
        return changes > 0;
      });
    },
    async takeDue(now, leaseUntil, longest, limit) {
      const rows = write(() => due.all({ now, leaseUntil, longest, limit }));
      return rows
        .map((row) => ({ ...row, photoIds: fromJson<Id[]>(row.photoIds) }))
        .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
    },
    async waiting(query) {
      const after = markOf(query, 2);
      const rows = db
        .select(waitingColumns)
        .from(schedule)
        .innerJoin(version, eq(version.id, schedule.versionId))
        .where(
          and(
            query.from === undefined ? undefined : gte(schedule.at, query.from),
            query.until === undefined ? undefined : lt(schedule.at, query.until),
            after ? sql`(${goesOutAt}, ${schedule.storyId}) > (${after[0]}, ${after[1]})` : undefined,
          ),
        )
        .orderBy(asc(goesOutAt), asc(schedule.storyId))
        .limit(limitOf(query) + 1)
        .all();
      return pageOf(rows, query, (last) => [last.at ?? lastOfAll, last.storyId]);
    },
    async past(query) {
      const after = markOf(query, 2);
      const wrong =
        query.lateBy === undefined
          ? undefined
          : or(eq(schedulePast.outcome, 'refused'), gte(schedulePast.lateMs, query.lateBy));
      const rows = db
        .select()
        .from(schedulePast)
        .where(
          and(
            wrong,
            after
              ? sql`(${schedulePast.endedAt}, ${schedulePast.id}) < (${after[0]}, ${after[1]})`
              : undefined,
          ),
        )
        .orderBy(desc(schedulePast.endedAt), desc(schedulePast.id))
        .limit(limitOf(query) + 1)
        .all();
      return pageOf(rows, query, (last) => [last.endedAt, last.id]);
    },
    async lastOf(storyIds) {
      const newest = sql`${schedulePast.id} = (SELECT p.id FROM schedule_past p
        WHERE p.story_id = ${schedulePast.storyId} ORDER BY p.ended_at DESC, p.id DESC LIMIT 1)`;
      const stillTrue = sql`(${schedulePast.outcome} <> 'refused' OR NOT EXISTS (
        SELECT 1 FROM edition e WHERE e.story_id = ${schedulePast.storyId} AND e.from_at >= ${schedulePast.endedAt}))`;
      return db
        .select()
        .from(schedulePast)
        .where(and(idsIn(schedulePast.storyId, storyIds), newest, stillTrue))
        .all();
    },
    async setEmbargo({ storyId, embargo, from, waiting, waitsUntil, at, audit }) {
      return write(() => {
        const before = storyOr(connection, storyId);
        const waits = scheduleOf(connection, storyId);
        if (
          !from.includes(before.state) ||
          before.firstPublishedAt !== null ||
          (waits?.id ?? null) !== waiting ||
          waits?.why === 'schedule'
        )
          return { ok: false, story: before };
        db.update(story).set({ embargo, updatedAt: at }).where(eq(story.id, storyId)).run();
        if (waitsUntil)
          db.update(schedule)
            .set({ ...waitsUntil, attempts: 0, leaseUntil: null })
            .where(eq(schedule.storyId, storyId))
            .run();
        writeAudit(connection, audit);
        return { ok: true, story: storyOr(connection, storyId) };
      });
    },
  };
}

/** What waits for this story, also inside another method's transaction. */
export const scheduleOf = ({ db }: Connection, storyId: Id): ScheduleRow | null =>
  db.select().from(schedule).where(eq(schedule.storyId, storyId)).get() ?? null;

/** Whether the embargo is the one that an act looked at; undefined: the act asks in another way. */
export const embargoIsAs = ({ embargo }: StoryRow, seen: StoryRow['embargo'] | undefined): boolean =>
  seen === undefined || isDeepStrictEqual(embargo, seen);

/**
 * Ends what waits for this story, inside the caller's transaction, and keeps how it ended. Every act that takes a
 * story from readers or gives them another edition calls it: no timer undoes what a person did (NEWSROOM §6).
 */
export function endSchedule(
  connection: Connection,
  storyId: Id,
  end: { outcome: PastScheduleRow['outcome']; reason?: string; lateMs?: number | null; at: Millis },
): void {
  const row = scheduleOf(connection, storyId);
  if (!row) return;
  const { backTo: _b, photoIds: _p, attempts: _a, leaseUntil: _l, choice: _c, ...kept } = row;
  const { outcome, reason = '', lateMs = null, at: endedAt } = end;
  connection.db
    .insert(schedulePast)
    .values({ ...kept, outcome, reason, lateMs, endedAt })
    .run();
  connection.db.delete(schedule).where(eq(schedule.storyId, storyId)).run();
}

const idsIn = (column: typeof schedule.storyId | typeof schedulePast.storyId, ids: Id[]) =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

function storyOr(connection: Connection, id: Id): StoryRow {
  const row = storyById(connection, id);
  if (!row) throw new Error(`There is no story ${id} to schedule.`);
  return row;
}
