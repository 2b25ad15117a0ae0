import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pino } from 'pino';
import { openStore } from '#db/index.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Services } from './context.ts';
import { filesOnDisk } from './files.ts';
import { provideServices } from './services.ts';
import { nobodyListens } from './writing/live.ts';

/** Everything that one process of the newsroom has, and how to let go of it. */
export type Newsroom = { services: Services; close(): Promise<void> };

/** The composition root: the only place that makes things (DESIGN §2). */
export async function openNewsroom(config: Config): Promise<Newsroom> {
  const files = await filesOnDisk(path.join(config.dataFolder, 'files'));
  const store = await openStore(config.databaseUrl);
  const log = pino({ base: null });
  const services: Services = {
    config,
    store,
    files,
    clock: systemClock,
    live: nobodyListens,
    log: {
      info: (fields, message) => log.info(fields, message),
      warn: (fields, message) => log.warn(fields, message),
      error: (fields, message) => log.error(fields, message),
    },
    build: await currentBuild(config),
  };
  provideServices(services);
  return {
    services,
    async close() {
      await store.close();
    },
  };
}

/** Pages of another build are misses; while developing every start is a build of its own. */
async function currentBuild(config: Config): Promise<string> {
  if (config.development) return `development-${systemClock.now()}`;
  return (await readFile('.next/BUILD_ID', 'utf8')).trim();
}
