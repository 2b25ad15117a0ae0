import type { PersonRow, Store } from '#db/index.ts';
import { readConfig } from '#lib/config.ts';
import { actorOf, type Context } from '#lib/context.ts';
import { filesOnDisk } from '#lib/files.ts';
import { countNothing } from '#lib/front-door/tally.ts';
import { nobodyListens } from '#lib/writing/live.ts';
import { noon } from './rows.ts';
import { freshFolder } from './store.ts';

/** What a verb gets when this person asks it, over a real store and real files: for tests without HTTP. */
export async function aContext(
  store: Store,
  person: PersonRow | null,
  change: Partial<Context> = {},
): Promise<Context> {
  return {
    config: readConfig({}),
    store,
    files: await filesOnDisk(freshFolder()),
    clock: { now: () => noon },
    live: nobodyListens,
    tally: countNothing,
    log: { info() {}, warn() {}, error() {} },
    build: 'test',
    actor: person && actorOf(person),
    address: '192.0.2.7',
    ...change,
  };
}
