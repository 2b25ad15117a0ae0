import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '#db/index.ts';

let base: Promise<string> | undefined;

/** A migrated store in a folder of its own, copied from one base; closed and deleted when the test is over. */
export async function freshStore(): Promise<Store & { file: string }> {
  base ??= migratedBase();
  const file = path.join(freshFolder(), 'newsroom.db');
  copyFileSync(await base, file);
  const store = await openStore(`file:${file}`);
  onTestFinished(() => store.close());
  return { ...store, file };
}

/** An empty folder that is deleted when the test is over. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'slugline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function migratedBase(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'slugline-base-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'newsroom.db');
  await (await openStore(`file:${file}`)).close();
  return file;
}
