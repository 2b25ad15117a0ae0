import type { JobKind } from './runner.ts';

const week = 7 * 24 * 3_600_000;

/** Drops what nobody asks for any more: pages of former builds, ended sessions, jobs done a week ago. */
export const sweep: JobKind = async ({ store, build, clock, log }) => {
  const now = clock.now();
  const pages = await store.pages.sweep(build, now);
  const sessions = await store.people.sweepSessions(now);
  const jobs = await store.jobs.sweep(now - week);
  if (pages + sessions + jobs > 0) log.info({ pages, sessions, jobs }, 'swept');
};
