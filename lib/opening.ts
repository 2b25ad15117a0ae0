import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pino } from 'pino';
import { openStore, type Store } from '#db/index.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Log } from './context.ts';
import { CannotStart } from './start-faults.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The store that the configuration names. Throws CannotStart with the store's own sentence. */
export async function openStoreOf(config: Config): Promise<Store> {
  try {
    return await openStore(config.databaseUrl, { purges: config.purgeUrl !== null });
  } catch (error) {
    throw new CannotStart((error as Error).message, { cause: error });
  }
}

/** Pages of another build are misses; while developing every start is a build of its own. */
export async function currentBuild(config: Config): Promise<string> {
  if (config.development) return `development-${systemClock.now()}`;
  return (await readFile(path.join(root, '.next/BUILD_ID'), 'utf8')).trim();
}

/** One line of JSON an entry, to standard output. */
export function openLog(): Log {
  const log = pino({ base: null });
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}
