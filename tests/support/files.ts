import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { RunningServer } from './server.ts';

/** Every file that the newsroom keeps beside its database, sorted: "originals/ab/abcd…". */
export async function keptFiles({ dataFolder }: RunningServer): Promise<string[]> {
  const folder = path.join(dataFolder, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
