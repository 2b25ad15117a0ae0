import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Config } from '../config.ts';
import { closed } from '../front-door/stopping.ts';
import { openLog } from '../opening.ts';
import { startReaders } from './readers.ts';

/** The public port, however many processes answer at it. */
export type Port = {
  /** what the newsroom's own process goes by */
  config: Config;
  /** the newsroom answers: readers may come in */
  ready(): void;
  /** takes no new requests; resolves when those in flight are answered */
  close(): Promise<void>;
};

/**
 * Opens the port: `server` itself, or reader processes that pass on to it what is not theirs, through a socket that only
 * this user can reach. Throws what listening throws.
 */
export async function openPort(server: Server, config: Config): Promise<Port> {
  if (config.readers === 0) {
    await listening(server, { port: config.port, host: config.host });
    return { config, ready() {}, close: () => closed(server) };
  }
  // Idle connections between our own processes may stay.
  server.keepAliveTimeout = 0;
  server.headersTimeout = 0;
  const folder = process.platform === 'win32' ? null : await mkdtemp(path.join(os.tmpdir(), 'slugline-'));
  const socketPath = folder ? path.join(folder, 'newsroom.sock') : `\\\\.\\pipe\\slugline-${process.pid}`;
  await listening(server, { path: socketPath });
  const readers = await startReaders(config.readers, socketPath, openLog());
  return {
    // A reader process says who calls, over whatever the visitor claimed.
    config: { ...config, trustProxy: true },
    ready: () => readers.open(),
    async close() {
      await readers.stop();
      await closed(server);
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}

const listening = (server: Server, where: { port: number; host: string } | { path: string }) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(where, resolve);
  });
