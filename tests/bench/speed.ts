import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { freePort, startServer } from '../support/server.ts';
import { type Figure, perSecond } from './figure.ts';
import { compare, onServerCore, type Target } from './load.ts';
import type { Measured } from './newsroom.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Story page from the front door against a bare server with the same bytes, and against Next's handler. */
export async function speedFigures({ server, paths }: Measured): Promise<Figure[]> {
  const url = `http://127.0.0.1:${server.port}${paths.story}`;
  const ours = { url, pid: server.pid };
  const bare = await startBare(url);
  const toBare = await compare(ours, bare);
  bare.stop();

  const next = await startServer({
    dataFolder: server.dataFolder,
    program: 'tests/bench/next-server.ts',
    under: onServerCore,
  });
  const toNext = await compare(
    ours,
    { url: `http://127.0.0.1:${next.port}${paths.story}`, pid: next.pid },
    3,
  );
  await next.stop('SIGKILL');
  return [
    {
      name: 'Story page, front door : bare node:http',
      value: `${toBare.ratio.toFixed(2)} (${perSecond(toBare.first)} : ${perSecond(toBare.second)})`,
      promise: '≥ 0.6',
      kept: toBare.ratio >= 0.6,
    },
    {
      name: "Story page, front door : Next's handler",
      value: `${Math.round(toNext.ratio)} × (${perSecond(toNext.first)} : ${perSecond(toNext.second)})`,
      promise: '≥ 20 ×',
      kept: toNext.ratio >= 20,
    },
  ];
}

async function startBare(original: string): Promise<Target & { stop(): void }> {
  const port = await freePort();
  const [command = '', ...args] = [...onServerCore, process.execPath, 'tests/bench/bare-server.ts'];
  const child: ChildProcess = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PORT: `${port}`, ORIGINAL: original },
  });
  const url = `http://127.0.0.1:${port}/`;
  while (!(await fetch(url).catch(() => null))?.ok) await new Promise((resolve) => setTimeout(resolve, 50));
  return { url, pid: child.pid ?? 0, stop: () => child.kill() };
}
