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
/** Renewed while the work goes on: what a killed process held is free again this soon. */
const lease = { for: 10_000, renewedEvery: 3_000 };
const backoff = [10_000, 60_000, 5 * 60_000, 30 * 60_000];

/** Runs due jobs of a lane one after the other. A failed one is tried again four times, later each time, and then left with its error. */
export function startRunner(
  services: Services,
  kinds: Record<string, JobKind>,
  leasing: typeof lease = lease,
  lane: JobRow['lane'] = 'usual',
): Runner {
  const { store, clock } = services;
  let stopping = false;
  let working: Promise<void> | null = null;

  const workThrough = async () => {
    while (!stopping) {
      const job = await store.jobs.take(clock.now(), clock.now() + leasing.for, lane);
      if (!job) return;
      const letGo = hold(services, job, leasing);
      await run(services, kinds, job).finally(letGo);
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

/** Renews the lease of a job until it is let go. A job that another process has taken since is theirs; both may finish it. */
function hold({ store, clock, log }: Services, job: JobRow, leasing: typeof lease): () => void {
  let held = job.leaseUntil ?? 0;
  const renew = async () => {
    const until = clock.now() + leasing.for;
    if (await store.jobs.renew(job.id, held, until)) held = until;
    else clearInterval(renewals);
  };
  const renewals = setInterval(
    () =>
      renew().catch((error: unknown) =>
        log.warn({ job: job.id, error: String(error) }, 'a lease was not renewed'),
      ),
    leasing.renewedEvery,
  );
  return () => clearInterval(renewals);
}

async function run(services: Services, kinds: Record<string, JobKind>, job: JobRow): Promise<void> {
  const { store, clock, log } = services;
  try {
    const work = kinds[job.kind];
    if (!work) throw new Error(`Nobody knows how to do "${job.kind}".`);
    // Only a process that ended in the middle leaves a count like this: the job must not end every one that comes.
    if (job.attempts > backoff.length + 1) throw new Error('Every process that tried it was ended.');
    await work(services, job.payload);
    await store.jobs.done(job.id, clock.now());
  } catch (error) {
    const wait = backoff[job.attempts - 1];
    log.warn({ job: job.id, kind: job.kind, attempts: job.attempts, error: String(error) }, 'a job failed');
    await store.jobs.failed(job.id, String(error), wait === undefined ? null : clock.now() + wait);
  }
}

/** Pictures take seconds each and a mail server may not answer for minutes. */
const slow = [
  'learn words',
  'tell of changes',
  'finish photo',
  'clean photos',
  'look at photos',
  'empty bin',
  'mail notice',
];
const laneOf = (kind: string): JobRow['lane'] => (slow.includes(kind) ? 'slow' : 'usual');

/** Puts a job of this kind on the list. */
export function jobOf(
  services: Pick<Services, 'clock'>,
  kind: string,
  payload: JobRow['payload'] = {},
  runAt?: number,
) {
  const now = services.clock.now();
  return { id: newId(now), kind, lane: laneOf(kind), payload, runAt: runAt ?? now };
}
