import type { Id, Store } from '#db/index.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../context.ts';

/** Counts what readers do, in memory; nothing is written while a reader waits. Only ids that the store knows are counted. */
export type Tally = {
  redirect(id: Id): void;
  /** the page of a story to be republished was looked at */
  view(storyId: Id): void;
  /** a story was read where it was republished */
  read(storyId: Id): void;
  /** writes what was counted */
  flush(): Promise<void>;
};

const every = 10_000;
/** Beyond this many different ids, they are written before the time. */
const most = 5_000;

/** A tally that is written every ten seconds and when it is closed. */
export function openTally({
  store,
  clock,
  log,
}: {
  store: Pick<Store, 'redirects' | 'republications'>;
  clock: Clock;
  log: Log;
}): Tally & { close(): Promise<void> } {
  let redirects = new Map<Id, number>();
  let views = new Map<Id, number>();
  let reads = new Map<Id, number>();

  const flush = async () => {
    const counted = { redirects, views, reads };
    redirects = new Map();
    views = new Map();
    reads = new Map();
    const now = clock.now();
    await store.redirects.addHits(counted.redirects, now);
    await store.republications.add(counted, now);
  };
  const later = () =>
    void flush().catch((error: unknown) => log.warn({ error: String(error) }, 'counts were not written'));
  const add = (counts: Map<Id, number>, id: Id) => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
    if (counts.size > most) later();
  };
  const beats = setInterval(later, every);
  beats.unref();
  return {
    redirect: (id) => add(redirects, id),
    view: (id) => add(views, id),
    read: (id) => add(reads, id),
    flush,
    async close() {
      clearInterval(beats);
      await flush();
    },
  };
}

export const countNothing: Tally = { redirect() {}, view() {}, read() {}, async flush() {} };
