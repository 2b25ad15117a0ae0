import cluster, { type Worker } from 'node:cluster';
import path from 'node:path';
import type { Log } from '../context.ts';

/** What a reader process is told: hold the port and pass all on; answer; finish and end. */
export type Told = 'hold' | 'open' | 'stop';

export type Readers = {
  /** from now on they answer readers; those that follow a crashed one do so at once */
  open(): void;
  /** finishes what is in flight; resolves when the last has ended */
  stop(): Promise<void>;
};

const program = path.resolve(import.meta.dirname, '../../reader.ts');
/** A process that lived so long crashed by chance, and its follower is started at once. */
const livedLong = 60_000;
const longestPause = 30_000;

/**
 * Starts `count` reader processes, which share the port. Resolves when the first holds it; throws what kept it from
 * that, such as EADDRINUSE. One that ends by itself is started again: at once, then later each time.
 */
export async function startReaders(count: number, socketPath: string, log: Log): Promise<Readers> {
  // Each takes its visitors from the port itself: shared out by this process, they would wait while it renders.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: program, args: [socketPath] });
  let told: Told = 'hold';
  let crashes = 0;
  const pauses = new Set<NodeJS.Timeout>();

  const start = (): Worker => {
    const began = performance.now();
    const worker = cluster.fork();
    worker.send(told);
    worker.once('exit', (code, signal) => {
      if (told === 'stop') return;
      crashes = performance.now() - began > livedLong ? 0 : crashes + 1;
      const pause = crashes <= 1 ? 0 : Math.min(250 * 2 ** crashes, longestPause);
      log.error({ code, signal, pause }, 'a reader process ended and is started again');
      const timer = setTimeout(() => {
        pauses.delete(timer);
        start();
      }, pause);
      pauses.add(timer);
    });
    return worker;
  };
  const tell = (next: Told) => {
    told = next;
    for (const worker of workers()) if (worker.isConnected()) worker.send(next);
  };

  const stop = async () => {
    for (const timer of pauses) clearTimeout(timer);
    const ended = workers().map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    tell('stop');
    await Promise.all(ended);
  };
  const begun = Array.from({ length: count }, start);
  try {
    await Promise.race(begun.map(holdsPort));
  } catch (error) {
    told = 'stop';
    throw error;
  }
  return { open: () => tell('open'), stop };
}

const workers = (): Worker[] => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);

const holdsPort = (worker: Worker) =>
  new Promise<void>((resolve, reject) => {
    worker.once('listening', () => resolve());
    worker.once('message', (fault: { code: string; syscall: string; message: string }) =>
      reject(Object.assign(new Error(fault.message), fault)),
    );
    worker.once('exit', () => reject(new Error('A reader process ended before it could begin.')));
  });
