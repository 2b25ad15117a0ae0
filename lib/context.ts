import type { Id, PersonRow, Role, Store } from '#db/index.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Files } from './files.ts';
import type { Recording } from './front-door/recording.ts';
import type { Tally } from './front-door/tally.ts';
import type { Live } from './writing/live.ts';

/** Who acts. The role is read from the store with every request, so that a lowered role counts at once. */
export type Actor = { id: Id; name: string; email: string; role: Role };

export const actorOf = (person: PersonRow): Actor => ({
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
});

export type Log = {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
};

/** What the process has: made once by `lib/server.ts`, shared with Next's bundle by `lib/services.ts`. */
export type Services = {
  config: Config;
  store: Store;
  files: Files;
  clock: Clock;
  live: Live;
  tally: Tally;
  log: Log;
  /** the build whose pages are valid (DESIGN §6) */
  build: string;
  /** asks this server's front door for an address, as a reader without a cookie would; only where it stands */
  askAsReader?: (address: string) => Promise<Recording>;
  /** fills an empty newsroom with the sample; only where the process can (`lib/server.ts`) */
  seedSample?: (services: Services) => Promise<void>;
};

/** What every verb gets: the services, and who is asking from where. */
export type Context = Services & {
  actor: Actor | null;
  address: string;
  /** the browser's session, where the request came with one, and what it says it is */
  visit?: { tokenHash: string | null; userAgent: string };
};
