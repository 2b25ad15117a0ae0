import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from './figure.ts';

const root = path.resolve(import.meta.dirname, '../..');
const canPin = existsSync('/usr/bin/taskset') && os.availableParallelism() > 1;

/** Runs a server on one core, and whatever loads it on another, where the machine has taskset. */
export const onServerCore: string[] = canPin ? ['taskset', '-c', '0'] : [];
const onLoadCore: string[] = canPin ? ['taskset', '-c', '1'] : [];
export const arePinned = canPin;

/** Requests per second that a URL answers 200 to 32 connections, from a process of its own. Throws at any other answer. */
export async function requestsPerSecond(url: string, seconds = 3): Promise<number> {
  const [command = '', ...args] = [
    ...onLoadCore,
    process.execPath,
    path.join(root, 'node_modules/autocannon/autocannon.js'),
    ...['--json', '--connections', '32', '--duration', `${seconds}`],
    ...['--headers', 'accept-encoding=gzip, deflate, br', url],
  ];
  const report = JSON.parse(await outputOf(command, args)) as {
    requests: { average: number };
    non2xx: number;
    errors: number;
  };
  if (report.non2xx || report.errors)
    throw new Error(`${url} answered ${report.non2xx} refusals, ${report.errors} errors.`);
  return report.requests.average;
}

/** The medians of several rounds in which the contestants take turns, so that a busy machine is busy for all. */
export async function inTurns(urls: string[], rounds = 5, seconds = 3): Promise<number[]> {
  const results: number[][] = urls.map(() => []);
  for (let round = 0; round <= rounds; round++)
    for (const [index, url] of urls.entries()) {
      const figure = await requestsPerSecond(url, round === 0 ? 1 : seconds);
      // The first round warms up.
      if (round > 0) results[index]?.push(figure);
    }
  return results.map(median);
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
