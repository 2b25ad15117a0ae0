import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { iimText, withMetadata } from '#db/seed/photos/jpeg-metadata.ts';
import type { PhotoAnswer } from '#lib/answers.ts';
import { givesMemoryBack } from '../../bin/steps/memory.mjs';
import { type Client, signInAsAdmin } from '../support/client.ts';
import { uploadFile } from '../support/photo-upload.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { makeDesk, makeStory } from '../support/stories.ts';
import { type Figure, median, milliseconds } from './figure.ts';

const [width, height] = [6000, 4000];
const rounds = 9;
const many = 8;

/** A photo of 24 megapixels: how soon it is answered, what eight at once take, and what editors notice of them. */
export async function uploadFigures(): Promise<Figure[]> {
  const server = await startServer({ env: givesMemoryBack });
  try {
    const editor = await signInAsAdmin(server);
    const desk = await makeDesk(editor);
    for (let n = 0; n < 20; n++) await makeStory(editor, desk, `Story ${n}`);
    const photo = await aPhoto();
    await answered(server, editor, numbered(photo, 0));
    return [await timeFigure(server, editor, photo), ...(await manyFigures(server, editor, photo))];
  } finally {
    await server.remove();
  }
}

/** Soft shapes with grain over them, as a camera sees; with the metadata of an agency. */
async function aPhoto(): Promise<Buffer> {
  const layer = (side: number) =>
    sharp(noise(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .ensureAlpha(side > 1000 ? 0.1 : 0.3)
      .png({ compressionLevel: 0 })
      .toBuffer();
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#678' } })
    .composite([{ input: await layer(40) }, { input: await layer(600) }, { input: await layer(2400) }])
    .jpeg({ quality: 92 })
    .toBuffer();
  return withMetadata(jpeg, {
    iim: iimText({
      80: 'Ida Holm',
      110: 'AFP/Getty Images',
      120: 'Ships wait outside the harbour. '.repeat(20),
    }),
    exif: { 271: 'Camera Works', 315: 'Ida Holm', 33432: '© Ida Holm' },
    gps: { latitude: 59, longitude: 10 },
  });
}

/** In pieces, because the browser's source of chance gives no more than 64 kB at once. */
function noise(length: number): Uint8Array {
  const all = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(all.subarray(at, at + 65_536));
  return all;
}

/** The same picture, and yet another file: what stands behind the end of a JPEG is not shown. */
const numbered = (photo: Buffer, n: number): Buffer =>
  Buffer.concat([photo, Buffer.from(`${n} ${crypto.randomUUID()}`)]);

async function answered(server: RunningServer, editor: Client, bytes: Buffer): Promise<number> {
  const began = performance.now();
  const answer = await uploadFile(server, editor, bytes);
  const took = performance.now() - began;
  const photo = answer.status === 201 ? answer.json<PhotoAnswer>() : null;
  if (photo?.creditLine !== 'Ida Holm/AFP/Getty Images' || photo.renditions.length === 0)
    throw new Error(`The upload was answered ${answer.status}: ${answer.text}`);
  return took;
}

/** Both take turns, so that whatever else the machine does weighs on both. The transfer is a request that is refused after its last byte. */
async function timeFigure(server: RunningServer, editor: Client, photo: Buffer): Promise<Figure> {
  const ratios: number[] = [];
  const taken: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    await jobsRest(server, editor);
    const bytes = numbered(photo, round);
    const own = await timeOf(() => sharp(bytes).resize(1600).jpeg().toBuffer());
    const transfer = await timeOf(async () => {
      const sent = await uploadFile(server, editor, Buffer.concat([Buffer.from('no photo'), bytes]));
      if (sent.status !== 400) throw new Error(`What is no photo was answered ${sent.status}.`);
    });
    const took = await answered(server, editor, bytes);
    taken.push(took);
    ratios.push(took / (own + transfer));
  }
  const ratio = median(ratios);
  return {
    name: `A photo of 24 megapixels (${(photo.length / 1e6).toFixed(1)} MB), answered with credit and preview, median`,
    value: `${ratio.toFixed(2)} × sharp’s own resize to 1600 px and the transfer (${milliseconds(median(taken))})`,
    promise: '≤ 1.5 ×',
    kept: ratio <= 1.5,
  };
}

async function manyFigures(server: RunningServer, editor: Client, photo: Buffer): Promise<Figure[]> {
  await jobsRest(server, editor);
  let going = true;
  const asked: number[] = [];
  const editors = (async () => {
    while (going) {
      asked.push(await timeOf(() => editor.ok('GET', '/stories?limit=50')));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  await Promise.all(
    Array.from({ length: many }, (_, n) => answered(server, editor, numbered(photo, 100 + n))),
  );
  await jobsRest(server, editor);
  going = false;
  await editors;
  const peak = peakOf(server.pid);
  const p99 = asked.toSorted((a, b) => a - b)[Math.floor(asked.length * 0.99)] ?? Number.NaN;
  return [
    {
      name: `Memory of the server at its peak, ${many} such uploads at once and their jobs`,
      value: `${Math.round(peak)} MB`,
      promise: '≤ 400 MB',
      kept: peak <= 400,
    },
    {
      name: `The desk meanwhile, p99 of ${asked.length}`,
      value: `${milliseconds(p99)} (median ${milliseconds(median(asked))})`,
      promise: '≤ 100 ms',
      kept: p99 <= 100,
    },
  ];
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Waits until the newest photos have all their widths in all formats. */
async function jobsRest(server: RunningServer, editor: Client): Promise<void> {
  for (let look = 0; look < 600; look++) {
    const { items } = await editor.ok<{ items: PhotoAnswer[] }>('GET', '/photos?limit=20');
    if (
      items.every(
        ({ renditions }) => renditions.some(({ format }) => format === 'avif') && renditions.length >= 15,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The photos’ jobs do not end: ${server.output().slice(-500)}`);
}

/** MB, from proc(5); the process and its threads. */
function peakOf(pid: number): number {
  const status = readFileSync(path.join('/proc', `${pid}`, 'status'), 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
