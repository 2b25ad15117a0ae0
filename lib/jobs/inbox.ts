import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import type { Services } from '../context.ts';
import { type Looks, takeInInbox } from '../photos/take-in-inbox.ts';
import { CannotStart } from '../start-faults.ts';

export type Inbox = {
  /** finishes the file under way and takes no more */
  stop(): Promise<void>;
};

/** ms between two looks. */
const beat = 2_000;
/** What a killed process held is free again this soon; a file that two take is one photo all the same. */
const leaseFor = 30_000;

/** Watches the folder into which agencies' transfers drop photos. Throws CannotStart for one that cannot be used. */
export async function startInbox(services: Services, folder: string): Promise<Inbox> {
  await makeUsable(folder);
  const { store, clock, log } = services;
  const holder = crypto.randomUUID();
  let stopping = false;
  let looks: Looks = new Map();
  let working: Promise<void> | null = null;
  let fault = '';
  const isOurs = async () =>
    !stopping && (await store.jobs.hold('inbox', holder, clock.now(), clock.now() + leaseFor));
  const look = async () => {
    try {
      looks = (await isOurs()) ? await takeInInbox(services, folder, looks, isOurs) : new Map();
      fault = '';
    } catch (error) {
      if (fault !== String(error))
        log.error({ error: String(error) }, 'the inbox could not be looked through');
      fault = String(error);
    }
  };
  const beats = setInterval(() => {
    working ??= look().finally(() => {
      working = null;
    });
  }, beat);
  return {
    async stop() {
      stopping = true;
      clearInterval(beats);
      await working;
      // Another process need not wait for the lease's end.
      await store.jobs.hold('inbox', holder, clock.now(), clock.now());
    },
  };
}

async function makeUsable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const sentence = `NEWSROOM_INBOX: the folder ${folder} cannot be made or written to. Give this user the right to, or name another.`;
    throw new CannotStart(sentence, { cause });
  }
}
