import type { JobKind } from './runner.ts';

/** Drops stored pages of former builds and those past their time, so that the page table stays small. */
export const sweepPages: JobKind = async ({ store, build, clock, log }) => {
  const swept = await store.pages.sweep(build, clock.now());
  if (swept > 0) log.info({ swept }, 'old pages swept');
};
