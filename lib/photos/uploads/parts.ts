import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Id } from '#db/index.ts';
import { invalid } from '../../errors.ts';
import type { Files } from '../../files.ts';

/** Where the bytes of an upload lie until they are whole. */
export const placeOf = (files: Files, id: Id): string => path.join(files.temporaryFolder, `upload-${id}`);

/** How many bytes are here: what lies on the disk is the truth, also after a crash. */
export const bytesHere = (files: Files, id: Id): Promise<number> =>
  stat(placeOf(files, id)).then(
    (found) => found.size,
    () => 0,
  );

export const removeParts = (files: Files, id: Id): Promise<void> => rm(placeOf(files, id), { force: true });

/**
 * Appends a part as it comes; what came before a cut stays. Ends early, without a fault, when `signal` says that another
 * connection goes on. Throws Invalid before a byte too many is written.
 */
export async function appendPart(
  files: Files,
  { id, bytes }: { id: Id; bytes: number },
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const file = await open(placeOf(files, id), 'a');
  const reader = body.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  try {
    let here = (await file.stat()).size;
    while (!signal.aborted) {
      const { done, value } = await reader.read();
      if (done) return;
      here += value.byteLength;
      if (here > bytes) throw invalid('The part goes beyond the end of the file. Begin the upload again.');
      await file.appendFile(value);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
    await file.close();
  }
}

/** The SHA-256 of all that is here. */
export async function hashOfParts(files: Files, id: Id): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(placeOf(files, id)), hash);
  return hash.digest('hex');
}
