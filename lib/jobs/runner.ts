import type { JobRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { newId } from '../ids.ts';

/** A job file calls a verb or one store method and is safe to run twice (STYLE 15). */
export type JobKind = (services: Services, payload: JobRow['payload']) => Promise<void>;

export type Runner = {
  /** looks now instead of at the next beat */
  wake(): void;
  /** finishes the job under way and takes no more */
  stop(): Promise<void>;
};

const beat = 1_000;
const leaseFor = 5 * 60_000;
const backoff = [10_000, 60_000, 5 * 60_000, 30 * 60_000];

/** Runs due jobs one after the other. A failed one is tried again four times, later each time, and then left with its error. */
export function startRunner(services: Services, kinds: Record<string, JobKind>): Runner {
  const { store, clock } = services;
  let stopping = false;
  let working: Promise<void> | null = null;

  const workThrough = async () => {
    while (!stopping) {
      const job = await store.jobs.take(clock.now(), clock.now() + leaseFor);
      if (!job) return;
      await run(services, kinds, job);
    }
  };
  const wake = () => {
    if (stopping || working) return;
    working = workThrough()
      .catch((error: unknown) => services.log.error({ error: String(error) }, 'the job runner stumbled'))
      .finally(() => {
        working = null;
      });
  };
  const beats = setInterval(wake, beat);
  wake();
  return {
    wake,
    async stop() {
      stopping = true;
      clearInterval(beats);
      await working;
    },
  };
}

async function run(services: Services, kinds: Record<string, JobKind>, job: JobRow): Promise<void> {
  const { store, clock, log } = services;
  try {
    const work = kinds[job.kind];
    if (!work) throw new Error(`Nobody knows how to do "${job.kind}".`);
    await work(services, job.payload);
    await store.jobs.done(job.id, clock.now());
  } catch (error) {
    const wait = backoff[job.attempts - 1];
    log.warn({ job: job.id, kind: job.kind, attempts: job.attempts, error: String(error) }, 'a job failed');
    await store.jobs.failed(job.id, String(error), wait === undefined ? null : clock.now() + wait);
  }
}

/** Puts a job of this kind on the list. */
export function jobOf(
  services: Pick<Services, 'clock'>,
  kind: string,
  payload: JobRow['payload'] = {},
  runAt?: number,
) {
  const now = services.clock.now();
  return { id: newId(now), kind, payload, runAt: runAt ?? now };
}
