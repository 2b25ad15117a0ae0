import { availableParallelism } from 'node:os';
import path from 'node:path';

/** Every setting of DESIGN §10, read once and checked. A wrong value stops the start with one sentence. */
export type Config = {
  port: number;
  host: string;
  /** the public origin, without a trailing slash: "https://news.example" */
  url: string;
  dataFolder: string;
  databaseUrl: string;
  admin: { email: string; password: string } | null;
  sample: boolean;
  /** a proxy of ours stands in front: its X-Forwarded-For names the visitor */
  trustProxy: boolean;
  /** where notices are sent from; null: they stay in the product */
  mail: { url: string; from: string } | null;
  /** where a CDN is told what to forget; null: no CDN stands in front */
  purgeUrl: string | null;
  /** processes of their own that answer readers; 0: the newsroom's process does, alone */
  readers: number;
  /** the folder into which agencies' transfers drop photos; null: none is watched */
  inbox: string | null;
  /** hosts of our own network that photos may be fetched from by address: "media.internal:8080" */
  fetchAllow: string[];
  /** next dev instead of the built app */
  development: boolean;
};

export class WrongSetting extends Error {}

/** Throws WrongSetting with one sentence that names the variable. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const port = portFrom(env.PORT);
  const host = env.HOST || '127.0.0.1';
  const dataFolder = path.resolve(env.NEWSROOM_DATA || './data');
  return {
    port,
    host,
    url: originFrom(env.NEWSROOM_URL, port),
    dataFolder,
    databaseUrl: env.NEWSROOM_DATABASE || `file:${path.join(dataFolder, 'newsroom.db')}`,
    admin: adminFrom(env.NEWSROOM_ADMIN_EMAIL, env.NEWSROOM_ADMIN_PASSWORD),
    sample: switchFrom('NEWSROOM_SAMPLE', env.NEWSROOM_SAMPLE),
    trustProxy: switchFrom('NEWSROOM_TRUST_PROXY', env.NEWSROOM_TRUST_PROXY),
    mail: mailFrom(env.NEWSROOM_MAIL_URL, env.NEWSROOM_MAIL_FROM),
    purgeUrl: purgeUrlFrom(env.NEWSROOM_PURGE_URL),
    readers: readersFrom(env.NEWSROOM_READERS, env.NODE_ENV === 'development'),
    inbox: inboxFrom(env.NEWSROOM_INBOX, dataFolder),
    fetchAllow: hostsFrom(env.NEWSROOM_FETCH_ALLOW),
    development: env.NODE_ENV === 'development',
  };
}

function portFrom(value: string | undefined): number {
  if (!value) return 3000;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new WrongSetting(`PORT must be a whole number from 0 to 65535; it is "${value}".`);
}

function originFrom(value: string | undefined, port: number): string {
  if (!value) return `http://localhost:${port}`;
  const parsed = URL.canParse(value) ? new URL(value) : null;
  if (parsed && /^https?:$/.test(parsed.protocol) && parsed.pathname === '/' && !parsed.search)
    return parsed.origin;
  throw new WrongSetting(
    `NEWSROOM_URL must be the site's origin, like https://news.example, without a path; it is "${value}".`,
  );
}

function adminFrom(email: string | undefined, password: string | undefined): Config['admin'] {
  if (!email && !password) return null;
  if (!email || !password)
    throw new WrongSetting(
      'NEWSROOM_ADMIN_EMAIL and NEWSROOM_ADMIN_PASSWORD go together; one of them is missing.',
    );
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw new WrongSetting(`NEWSROOM_ADMIN_EMAIL must be an email address; it is "${email}".`);
  if (password.length < 10)
    throw new WrongSetting('NEWSROOM_ADMIN_PASSWORD must have at least 10 characters.');
  return { email, password };
}

/** The address may hold a password: no sentence repeats it. */
function mailFrom(url: string | undefined, from: string | undefined): Config['mail'] {
  if (!url && !from) return null;
  if (!url || !from)
    throw new WrongSetting('NEWSROOM_MAIL_URL and NEWSROOM_MAIL_FROM go together; one of them is missing.');
  if (!/^smtps?:\/\/[^/]+\/?$/.test(url) || !URL.canParse(url))
    throw new WrongSetting('NEWSROOM_MAIL_URL must look like smtp://user:password@mail.example:587.');
  if (!/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/.test(from))
    throw new WrongSetting(
      `NEWSROOM_MAIL_FROM must be an email address, like Desk <desk@news.example>; it is "${from}".`,
    );
  return { url, from };
}

/** The address may hold a key: no sentence repeats it. */
function purgeUrlFrom(value: string | undefined): string | null {
  if (!value) return null;
  if (/^https?:\/\/[^/]/.test(value) && URL.canParse(value)) return value;
  throw new WrongSetting('NEWSROOM_PURGE_URL must be an address, like https://cdn.example/purge.');
}

const mostReaders = 64;

/** The reader processes that a machine of so many cores has by default: one core stays with the newsroom, and two are too few to share. */
export const readersOn = (cores: number): number => (cores > 2 ? Math.min(cores - 1, 8) : 0);

function readersFrom(value: string | undefined, development: boolean): number {
  if (development) return 0;
  if (!value) return readersOn(availableParallelism());
  const readers = value.trim() ? Number(value) : Number.NaN;
  if (Number.isInteger(readers) && readers >= 0 && readers <= mostReaders) return readers;
  throw new WrongSetting(
    `NEWSROOM_READERS must be a whole number from 0 to ${mostReaders}; it is "${value}".`,
  );
}

function inboxFrom(value: string | undefined, dataFolder: string): string | null {
  if (!value) return null;
  const folder = path.resolve(value);
  if (folder !== dataFolder) return folder;
  throw new WrongSetting('NEWSROOM_INBOX must be a folder of its own, not the data folder.');
}

function hostsFrom(value: string | undefined): string[] {
  const hosts = (value ?? '').split(',').map((host) => host.trim().toLowerCase());
  const named = hosts.filter((host) => host !== '');
  if (named.every((host) => /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/.test(host))) return named;
  throw new WrongSetting(
    `NEWSROOM_FETCH_ALLOW must be hosts with their ports, like media.internal:8080,photos.internal; it is "${value}".`,
  );
}

function switchFrom(name: string, value: string | undefined): boolean {
  if (!value || value === '0') return false;
  if (value === '1') return true;
  throw new WrongSetting(`${name} must be 1 or 0; it is "${value}".`);
}
