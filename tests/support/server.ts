import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export const admin = { email: 'admin@newsroom.test', password: 'a long enough password' };

/** The built newsroom, running on a port and a data folder of its own. */
export type RunningServer = {
  url: string;
  port: number;
  pid: number;
  dataFolder: string;
  /** everything that it printed so far */
  output(): string;
  /** as Ctrl-C does; answers the exit code. The data folder stays until `remove`. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** as a power cut does */
  kill9(): Promise<void>;
  /** stops and removes the data folder */
  remove(): Promise<void>;
};

/** Starts the built server. With `dataFolder` it goes on where a former one ended. */
export async function startServer(
  options: {
    env?: Record<string, string>;
    dataFolder?: string;
    port?: number;
    /** the program to run instead of `server.ts`, and what runs it: for measuring */
    program?: string;
    under?: string[];
    /** milliseconds until it must be ready */
    within?: number;
  } = {},
): Promise<RunningServer> {
  if (!existsSync(path.join(root, '.next/BUILD_ID')))
    throw new Error('The pages are not built: run the tests with "npm test".');
  const dataFolder = options.dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'slugline-')));
  const port = options.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const [command = '', ...args] = [
    ...(options.under ?? []),
    process.execPath,
    options.program ?? 'server.ts',
  ];
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: `${port}`,
      NEWSROOM_DATA: dataFolder,
      NEWSROOM_READERS: '0',
      NEWSROOM_ADMIN_EMAIL: admin.email,
      NEWSROOM_ADMIN_PASSWORD: admin.password,
      ...options.env,
    },
  });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  child.stderr.on('data', (text) => {
    output += text;
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await ready(child, url, () => output, options.within ?? 50_000);
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return exited;
  };
  return {
    url,
    port,
    pid: child.pid ?? 0,
    dataFolder,
    output: () => output,
    stop,
    async kill9() {
      await stop('SIGKILL');
    },
    async remove() {
      await stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess, url: string, output: () => string, within: number): Promise<void> {
  const until = Date.now() + within;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server ended at its start:\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The server does not get ready:\n${output()}`);
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
