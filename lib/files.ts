import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Where bytes live that are no rows: originals and renditions. Keys are relative, "originals/ab/abcd…". */
export type Files = {
  /** Whole or not at all: written beside, synced, renamed. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Moves a finished temporary file into place. */
  adopt(key: string, temporaryPath: string): Promise<void>;
  read(key: string): Promise<Buffer>;
  /** null when there is no such file */
  size(key: string): Promise<number | null>;
  stream(key: string, range?: { start: number; end: number }): Readable;
  remove(key: string): Promise<void>;
  /** with everything in it */
  removeFolder(key: string): Promise<void>;
  /** a folder on the same disk for uploads under way */
  temporaryFolder: string;
};

export async function filesOnDisk(folder: string): Promise<Files> {
  const temporaryFolder = path.join(folder, 'incoming');
  await mkdir(temporaryFolder, { recursive: true });
  // A folder that another user made can be there and closed to us: the start says so, not the first upload.
  const trial = path.join(temporaryFolder, crypto.randomUUID());
  await writeFile(trial, '');
  await rm(trial);
  const place = (key: string) => {
    const full = path.resolve(folder, key);
    if (!full.startsWith(path.resolve(folder) + path.sep))
      throw new Error(`The key "${key}" leaves the folder.`);
    return full;
  };
  const intoPlace = async (key: string, temporaryPath: string) => {
    const full = place(key);
    await mkdir(path.dirname(full), { recursive: true });
    await rename(temporaryPath, full);
  };
  return {
    temporaryFolder,
    async write(key, bytes) {
      const temporaryPath = path.join(temporaryFolder, crypto.randomUUID());
      const handle = await open(temporaryPath, 'w');
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await intoPlace(key, temporaryPath);
    },
    adopt: intoPlace,
    read: (key) => readFile(place(key)),
    size: (key) =>
      stat(place(key)).then(
        (found) => found.size,
        () => null,
      ),
    stream: (key, range) => createReadStream(place(key), range),
    remove: (key) => rm(place(key), { force: true }),
    removeFolder: (key) => rm(place(key), { recursive: true, force: true }),
  };
}
