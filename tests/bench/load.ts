import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from './figure.ts';

const root = path.resolve(import.meta.dirname, '../..');
const canPin = existsSync('/usr/bin/taskset') && os.availableParallelism() > 1;

/** Runs a server on one core, and whatever loads it on another, where the machine has taskset. */
export const onServerCore: string[] = canPin ? ['taskset', '-c', '0'] : [];
const onLoadCore: string[] = canPin ? ['taskset', '-c', '1'] : [];
export const arePinned = canPin;

/** A server under load: where it answers, and the process whose work counts. */
export type Target = { url: string; pid: number };

/**
 * Requests that one core of the server answers in a second, from 32 connections of another process. Counted by the
 * server's own CPU time where the system tells it, so that a busy machine does not change the figure; else by the clock.
 * Throws at any answer but 200.
 */
export async function requestsPerSecond({ url, pid }: Target, seconds = 3): Promise<number> {
  const [command = '', ...args] = [
    ...onLoadCore,
    process.execPath,
    path.join(root, 'node_modules/autocannon/autocannon.js'),
    ...['--json', '--connections', '32', '--duration', `${seconds}`],
    ...['--headers', 'accept-encoding=gzip, deflate, br', url],
  ];
  const before = cpuSeconds(pid);
  const report = JSON.parse(await outputOf(command, args)) as {
    requests: { total: number };
    duration: number;
    non2xx: number;
    errors: number;
  };
  if (report.non2xx || report.errors)
    throw new Error(`${url} answered ${report.non2xx} refusals, ${report.errors} errors.`);
  return report.requests.total / (cpuSeconds(pid) - before || report.duration);
}

/** User and system time of a process so far; 0 where the system has no /proc. */
function cpuSeconds(pid: number): number {
  try {
    // proc(5): fields 14 and 15, in hundredths; the second field, in parentheses, may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

export type Compared = { first: number; second: number; ratio: number };

/**
 * Two servers under the same load, taking turns. The ratio is the median of the rounds' ratios: what else the machine does
 * meanwhile weighs on both sides of a round alike.
 */
export async function compare(first: Target, second: Target, rounds = 8, seconds = 2): Promise<Compared> {
  for (const target of [first, second]) await requestsPerSecond(target, 1);
  const results: { first: number; second: number }[] = [];
  for (let round = 0; round < rounds; round++)
    results.push({
      first: await requestsPerSecond(first, seconds),
      second: await requestsPerSecond(second, seconds),
    });
  return {
    first: median(results.map((round) => round.first)),
    second: median(results.map((round) => round.second)),
    ratio: median(results.map((round) => round.first / round.second)),
  };
}

function outputOf(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${command} ended with ${code}.`)),
    );
  });
}
