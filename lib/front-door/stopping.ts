import type { Server } from 'node:http';

const longest = 10_000;
const sameSignal = 1_000;

/** What there is to let go of: `first` while requests are still being finished, `last` when none is left. */
export type Release = { first(): void; last(): Promise<void> };

/**
 * Ctrl-C or SIGTERM: takes no new requests, finishes those in flight (`finish`), lets go and ends. A second signal ends at once,
 * and 10 s after the first it ends whatever is left.
 */
export function stopOnSignals(
  finish: () => Promise<void>,
  release: Release,
  say: (sentence: string) => void,
): void {
  let since: number | null = null;
  const stop = async () => {
    const now = performance.now();
    if (since !== null) {
      // A terminal signals every process of the group, and npm passes it on once more.
      if (now - since > sameSignal) process.exit(130);
      return;
    }
    since = now;
    say('Stopping: finishing what is in flight. A second Ctrl-C stops at once.');
    setTimeout(() => process.exit(1), longest).unref();
    try {
      const finished = finish();
      release.first();
      await finished;
      await release.last();
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // `npm start` holds a channel to us: when it is gone, nobody is left who could stop us.
  if (process.channel) process.once('disconnect', stop);
}

/** Takes no new connections; resolves when the last has had its answer. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Kept-alive connections become idle one by one, each when its answer is out.
    const tidy = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(tidy);
      resolve();
    });
  });
}
