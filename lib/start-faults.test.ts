import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from './config.ts';
import { filesOnDisk } from './files.ts';
import { startFault } from './start-faults.ts';

const config = readConfig({ NEWSROOM_DATA: '/data' });
const sentence =
  /^The data folder \/data can not be written to \(\w+\): give this user the right to, or set NEWSROOM_DATA\.$/;

test('a database that another user made, and that we may only read, is told in a sentence', () => {
  const error = Object.assign(new Error('attempt to write a readonly database'), { code: 'SQLITE_READONLY' });
  expect(startFault(error, config)).toMatch(sentence);
});

test('a folder of photos that another user made is found out at the start, not at the first upload', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slugline-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await filesOnDisk(folder);
  const error = await asAnotherUser(folder, () => filesOnDisk(folder));
  expect(startFault(error, config)).toMatch(sentence);
});

/** Root may write anywhere: it becomes nobody for a moment. */
async function asAnotherUser(folder: string, act: () => Promise<unknown>): Promise<unknown> {
  const incoming = path.join(folder, 'incoming');
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o755);
  chmodSync(incoming, 0o555);
  if (isRoot) process.seteuid?.(65534);
  try {
    return await act().catch((error: unknown) => error);
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(incoming, 0o755);
  }
}
