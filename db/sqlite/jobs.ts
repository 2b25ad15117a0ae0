import { and, desc, eq, lt } from 'drizzle-orm';
import type { JobRow } from '../rows.ts';
import type { Jobs } from '../store.ts';
import type { Connection } from './connection.ts';
import { fromJson } from './json.ts';
import { job } from './schema.ts';

/** Jobs that run later. One process at a time holds a job by its lease. */
export function sqliteJobs({ raw, db, write }: Connection): Jobs {
  const take = raw.prepare<{ now: number; leaseUntil: number; lane: string }, Record<string, never>>(`
    UPDATE job SET lease_until = @leaseUntil, attempts = attempts + 1
    WHERE id = (
      SELECT id FROM job
      WHERE gave_up = 0 AND done_at IS NULL AND run_at <= @now AND lane = @lane
        AND (lease_until IS NULL OR lease_until <= @now)
      ORDER BY run_at, id LIMIT 1
    )
    RETURNING id, kind, lane, payload, run_at AS runAt, attempts, lease_until AS leaseUntil, done_at AS doneAt, error`);

  const hold = raw.prepare<{ name: string; holder: string; now: number; until: number }>(`
    INSERT INTO lease (name, holder, until) VALUES (@name, @holder, @until)
    ON CONFLICT DO UPDATE SET holder = excluded.holder, until = excluded.until
    WHERE lease.holder = excluded.holder OR lease.until <= @now`);

  return {
    async add(added) {
      write(() => db.insert(job).values(added).run());
    },
    async take(now, leaseUntil, lane = 'usual') {
      const row = write(() => take.get({ now, leaseUntil, lane })) as
        | (Omit<JobRow, 'payload'> & { payload: string })
        | undefined;
      return row ? { ...row, payload: fromJson(row.payload) } : null;
    },
    async renew(id, held, leaseUntil) {
      const leased = and(eq(job.id, id), eq(job.leaseUntil, held));
      return write(() => db.update(job).set({ leaseUntil }).where(leased).run().changes > 0);
    },
    async done(id, at) {
      write(() =>
        db.update(job).set({ doneAt: at, leaseUntil: null, error: null }).where(eq(job.id, id)).run(),
      );
    },
    async hold(name, holder, now, until) {
      return write(() => hold.run({ name, holder, now, until }).changes > 0);
    },
    async newest(kind) {
      return (
        db.select().from(job).where(eq(job.kind, kind)).orderBy(desc(job.runAt), desc(job.id)).get() ?? null
      );
    },
    async sweep(doneBefore) {
      return write(() => db.delete(job).where(lt(job.doneAt, doneBefore)).run().changes);
    },
    async failed(id, error, runAt) {
      const next = runAt === null ? { gaveUp: true } : { runAt };
      write(() =>
        db
          .update(job)
          .set({ ...next, error, leaseUntil: null })
          .where(eq(job.id, id))
          .run(),
      );
    },
  };
}
