import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PhotoToClean } from '#db/cleaning-store.ts';
import type { Settings } from '#db/index.ts';
import type { PhotoChange } from '#db/photos-store.ts';

export type CleaningTask = { photos: PhotoToClean[]; settings: Settings; now: number };

export type CleaningThread = {
  /** What the rules change about each of the photos, in their order; one task at a time. */
  decide(task: CleaningTask): Promise<(PhotoChange | null)[]>;
  stop(): Promise<void>;
};

/** The rules in a thread of their own: a pass takes a minute of them, in which editors want answers. */
export function startCleaningThread(): CleaningThread {
  const worker = new Worker(new URL('./cleaning.worker.ts', import.meta.url));
  return {
    async decide(task) {
      worker.postMessage(task);
      const [changes] = await once(worker, 'message');
      return changes;
    },
    async stop() {
      await worker.terminate();
    },
  };
}
