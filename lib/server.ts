import path from 'node:path';
import type { Store } from '#db/index.ts';
import { wantsSample, wasCutOff } from '#db/seed/wanted.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Services } from './context.ts';
import { askForWords } from './discovery/learn-words.ts';
import { filesOnDisk } from './files.ts';
import { openTally } from './front-door/tally.ts';
import { cleanPhotosJob } from './jobs/clean-photos.job.ts';
import { startClockwork } from './jobs/clockwork.ts';
import { emptyBinJob } from './jobs/empty-bin.job.ts';
import { finishPhotoJob } from './jobs/finish-photo.job.ts';
import { startInbox } from './jobs/inbox.ts';
import { learnWordsJob } from './jobs/learn-words.job.ts';
import { lookAtPhotosJob } from './jobs/look-at-photos.job.ts';
import { mailNoticeJob } from './jobs/mail-notice.job.ts';
import { publishFrontJob } from './jobs/publish-front.job.ts';
import { purgeJob } from './jobs/purge.job.ts';
import { jobOf, startRunner } from './jobs/runner.ts';
import { sweep as sweepJob } from './jobs/sweep.job.ts';
import { tellOfChangesJob } from './jobs/tell-of-changes.job.ts';
import { tellOfDeadlinesJob } from './jobs/tell-of-deadlines.job.ts';
import { tellOfRightsJob } from './jobs/tell-of-rights.job.ts';
import { currentBuild, openLog, openStoreOf } from './opening.ts';
import { makeFirstAdmin } from './people/first-admin.ts';
import { giveUpSample } from './people/set-up.ts';
import { provideServices } from './services.ts';
import { catchUpCheckpoints, checkpointer } from './writing/checkpoint.ts';
import { type Hub, openHub } from './writing/hub.ts';
import { nobodyListens } from './writing/live.ts';

/** Everything that one process of the newsroom has, and how to let go of it. */
export type Newsroom = {
  services: Services;
  hub: Hub;
  close(): Promise<void>;
};

const hour = 3_600_000;

/** The composition root: the only place that makes things (DESIGN §2). `say` tells the person at the terminal. */
export async function openNewsroom(config: Config, say: (sentence: string) => void): Promise<Newsroom> {
  const build = await currentBuild(config);
  const files = await filesOnDisk(path.join(config.dataFolder, 'files'));
  const store = await openStoreOf(config);
  const log = openLog();
  const tally = openTally({ store, clock: systemClock, log });
  const services: Services = {
    config,
    store,
    files,
    clock: systemClock,
    live: nobodyListens,
    tally,
    log,
    build,
    seedSample,
  };
  const checkpoints = checkpointer(services);
  const hub = openHub(services, checkpoints);
  services.live = hub;
  provideServices(services);
  await catchUpCheckpoints(services);
  sayMigrations(store, say);
  await furnish(services, say);
  const sweep = () => store.jobs.add(jobOf(services, 'sweep'));
  // A disk that is full for a moment must not end the process.
  const sweepLater = () =>
    sweep().catch((error) => services.log.error({ error: String(error) }, 'no sweep was asked for'));
  const sweeps = setInterval(sweepLater, hour);
  // The first write of a start: what keeps it from being done stops the start, before anything runs.
  await sweep();
  await askForWords(services);
  const kinds = {
    sweep: sweepJob,
    'publish front': publishFrontJob,
    'finish photo': finishPhotoJob,
    'clean photos': cleanPhotosJob,
    'look at photos': lookAtPhotosJob,
    'empty bin': emptyBinJob,
    'mail notice': mailNoticeJob,
    'tell of deadlines': tellOfDeadlinesJob,
    'tell of rights': tellOfRightsJob,
    'tell of changes': tellOfChangesJob,
    'learn words': learnWordsJob,
  };
  const runners = [startRunner(services, kinds), startRunner(services, kinds, undefined, 'slow')];
  // What a CDN has to forget does not wait behind photos.
  const purges = config.purgeUrl ? startRunner(services, { purge: purgeJob }, undefined, 'urgent') : null;
  const inbox = config.inbox ? await startInbox(services, config.inbox) : null;
  const clockwork = startClockwork(services);
  return {
    services,
    hub,
    async close() {
      clearInterval(sweeps);
      await clockwork.stop();
      await inbox?.stop();
      await Promise.all(runners.map((runner) => runner.stop()));
      await purges?.stop();
      await checkpoints.finish();
      await tally.close();
      await store.close();
    },
  };
}

/** An empty newsroom gets its first admin and its sample when the environment asks. */
async function furnish(services: Services, say: (sentence: string) => void): Promise<void> {
  const { config } = services;
  if (await makeFirstAdmin(services)) say(`Made the first admin, ${config.admin?.email}.`);
  if (config.sample && (await wantsSample(services))) {
    say('Filling the newsroom with the sample: forty stories and their photos (a minute, once) …');
    await seedSample(services);
  } else if (await wasCutOff(services)) await resumeSample(services, say);
}

/** Whatever keeps the sample from being finished keeps nobody from working. */
async function resumeSample(services: Services, say: (sentence: string) => void): Promise<void> {
  say('Finishing the sample newsroom, which was cut off (a minute, once) …');
  try {
    await seedSample(services);
  } catch (error) {
    await giveUpSample({ ...services, actor: null, address: '' }, error);
    say('The sample could not be finished; the newsroom opens with what there is. The log says why.');
  }
}

/** The sample is loaded only when somebody wants it: it draws photos. */
const seedSample = async (services: Services) => (await import('#db/seed/index.ts')).seedSample(services);

function sayMigrations({ opened }: Store, say: (sentence: string) => void): void {
  if (opened.migrations === 0) return;
  const backup = opened.backup ? ` As it was before it lies at ${opened.backup}.` : '';
  say(`Brought the store up to date (${opened.migrations} steps).${backup}`);
}
