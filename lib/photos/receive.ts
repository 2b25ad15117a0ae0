import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import busboy from 'busboy';
import type { PhotoRow } from '#db/index.ts';
import type { Context } from '../context.ts';
import { invalid, NewsroomError, tooLarge } from '../errors.ts';

/** A file that has arrived whole, lying in the folder for uploads. Whoever takes it removes or adopts it. */
export type Incoming = {
  path: string;
  fileName: string;
  bytes: number;
  sha256: string;
  purpose: PhotoRow['purpose'];
  /** who brought it, where that is no person */
  by?: string;
  /** where the server fetched it */
  sourceUrl?: string;
};

const largestFile = 80 * 1024 * 1024;
const tooLargeFile = () => tooLarge('The file is larger than 80 MB. Export it smaller and upload it again.');
const askForFile = () =>
  invalid('Send the photo as a form (multipart/form-data) with the file in its field "file".');
const cutOff = () => invalid('The upload stopped before the whole file had arrived. Try again.');

/** Throws TooLarge for a file of so many bytes, before one of them is read. */
export function refuseTooLarge(bytes: number): void {
  if (bytes > largestFile) throw tooLargeFile();
}

/**
 * Streams the form's file to disk, counting and hashing on the way. Throws Invalid or TooLarge, and then nothing is
 * left behind.
 */
export async function receivePhoto(ctx: Pick<Context, 'files'>, request: Request): Promise<Incoming> {
  refuseTooLarge(Number(request.headers.get('content-length') ?? 0) - 100_000);
  const place = path.join(ctx.files.temporaryFolder, crypto.randomUUID());
  try {
    return await readForm(request, place);
  } catch (error) {
    await rm(place, { force: true });
    throw error instanceof NewsroomError ? error : cutOff();
  }
}

async function readForm(request: Request, place: string): Promise<Incoming> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type) || !request.body) throw askForFile();
  const form = busboy({
    headers: { 'content-type': type },
    defParamCharset: 'utf8',
    limits: { files: 1, fileSize: largestFile + 1, fields: 10, fieldSize: 1000 },
  });
  let purpose = new URL(request.url).searchParams.get('purpose') ?? '';
  let file: Promise<Omit<Incoming, 'purpose'>> | null = null;
  form.on('field', (name, value) => {
    if (name === 'purpose') purpose = value;
  });
  form.on('file', (name, stream, { filename }) => {
    if (name !== 'file') return void stream.resume();
    file = keepFile(stream, place, nameFrom(filename));
    // Awaited below; a rejection before that is not unhandled.
    file.catch(() => stream.resume());
  });
  await pipeline(Readable.fromWeb(request.body as ReadableStream), form);
  const kept: Omit<Incoming, 'purpose'> | null = await (file as Promise<Omit<Incoming, 'purpose'>> | null);
  if (!kept) throw askForFile();
  return { ...kept, purpose: purposeFrom(purpose) };
}

/** Writes a photo's bytes to `place`, counting and hashing on the way. Throws TooLarge; what is there then is the caller's to remove. */
export async function keepFile(
  stream: Readable,
  place: string,
  fileName: string,
): Promise<Omit<Incoming, 'purpose'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      hash.update(chunk);
      done(bytes > largestFile ? tooLargeFile() : null, chunk);
    },
  });
  await pipeline(stream, count, createWriteStream(place, { flush: true }));
  return { path: place, fileName, bytes, sha256: hash.digest('hex') };
}

function purposeFrom(value: string): PhotoRow['purpose'] {
  if (value === '' || value === 'editorial') return 'editorial';
  if (value === 'logo') return 'logo';
  throw invalid('purpose: say "editorial" or "logo"', { purpose: 'say "editorial" or "logo"' });
}

/** Only shown, never used as a path; still without folders and control characters. */
export const nameFrom = (filename: string | undefined): string =>
  (filename ?? '')
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200) || 'photo';
