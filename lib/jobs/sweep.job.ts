import { askForLook } from '../photos/likeness/look-at-photos.ts';
import { sweepUploads } from '../photos/uploads/sweep-uploads.ts';
import { watchComingRights } from '../photos/watch-right.ts';
import { type JobKind, jobOf } from './runner.ts';

const week = 7 * 24 * 3_600_000;

const longAgo = 180 * 24 * 3_600_000;

/** Drops what nobody asks for any more: pages of former builds, ended sessions, jobs done a week ago, old notices. */
export const sweep: JobKind = async ({ store, files, build, clock, log }) => {
  const now = clock.now();
  const pages = await store.pages.sweep(build, now);
  const sessions = await store.people.sweepSessions(now);
  const jobs = await store.jobs.sweep(now - week);
  const notices = await store.notices.sweep(now - longAgo);
  const uploads = await sweepUploads({ store, files, clock });
  // Of the deadlines that a process which ended did not ask for.
  await store.jobs.add(jobOf({ clock }, 'tell of deadlines'));
  await store.jobs.add(jobOf({ clock }, 'tell of rights'));
  await watchComingRights({ store, clock });
  await store.jobs.add(jobOf({ clock }, 'empty bin'));
  await askForLook({ store, clock });
  if (pages + sessions + jobs + notices + uploads > 0)
    log.info({ pages, sessions, jobs, notices, uploads }, 'swept');
};
