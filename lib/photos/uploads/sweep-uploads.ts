import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Services } from '../../context.ts';
import { removeParts } from './parts.ts';
import { keptFor } from './present.ts';

/** Throws away uploads that nobody went on with for a day, and files that a killed process left. Answers how many. */
export async function sweepUploads({
  store,
  files,
  clock,
}: Pick<Services, 'store' | 'files' | 'clock'>): Promise<number> {
  const before = clock.now() - keptFor;
  const ids = await store.uploads.sweep(before);
  for (const id of ids) await removeParts(files, id);
  let left = 0;
  for (const name of await readdir(files.temporaryFolder)) {
    const place = path.join(files.temporaryFolder, name);
    const touched = await stat(place).then(
      (found) => found.mtimeMs,
      () => null,
    );
    if (touched === null || touched >= before) continue;
    await rm(place, { force: true });
    left += 1;
  }
  return ids.length + left;
}
