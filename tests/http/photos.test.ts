import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { iimText, withMetadata } from '#db/seed/photos/jpeg-metadata.ts';
import type { List, PhotoAnswer } from '#lib/answers.ts';
import { type Client, signInAs } from '../support/client.ts';
import { aPicture, previewOf, uploadFile } from '../support/photo-upload.ts';
import { send } from '../support/send.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
let editor: Client;
let reporter: Client;

beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor');
  reporter = await signInAs(server, 'reporter');
});
afterAll(() => server?.remove());

const [BYLINE, CREDIT, CAPTION, COPYRIGHT] = [80, 110, 120, 116];

describe('a photo from an agency', () => {
  const sent = async () =>
    withMetadata(await aPicture(1600, 1000).jpeg().toBuffer(), {
      iim: iimText({
        [BYLINE]: 'PHILIPPE HUGUEN',
        [CREDIT]: 'AFP/Getty Images',
        [CAPTION]: 'A harbour.',
        [COPYRIGHT]: '© AFP',
      }),
      exif: { 271: 'Camera Works', 272: 'Serial 0430110' },
      gps: { latitude: 51, longitude: 2 },
    });

  test('tells its credit, caption and copyright, and every raw value', async () => {
    const answer = await uploadFile(server, editor, await sent());
    expect(answer.status).toBe(201);
    const photo = answer.json<PhotoAnswer>();
    expect(photo).toMatchObject({
      creditLine: 'PHILIPPE HUGUEN/AFP/Getty Images',
      creators: ['PHILIPPE HUGUEN'],
      credit: 'AFP/Getty Images',
      caption: 'A harbour.',
      copyright: '© AFP',
      mime: 'image/jpeg',
      width: 1600,
      height: 1000,
    });
    expect(photo.thumbhash).not.toBe('');
    expect(photo.raw).toBeUndefined();
    const read = await editor.ok<PhotoAnswer>('GET', `/photos/${photo.id}`);
    expect(read.raw).toMatchObject({ iim: { 'By-line': 'PHILIPPE HUGUEN', Credit: 'AFP/Getty Images' } });
  });

  test('is kept byte for byte, and is one photo when it comes twice', async () => {
    const bytes = await sent();
    const first = (await uploadFile(server, editor, bytes)).json<PhotoAnswer>();
    const again = await uploadFile(server, reporter, bytes, 'another name.png', 'image/png');
    expect([again.status, again.json<PhotoAnswer>().id]).toEqual([200, first.id]);
    const sha = createHash('sha256').update(bytes).digest('hex');
    const original = await readFile(path.join(server.dataFolder, 'files/originals', sha.slice(0, 2), sha));
    expect(original.equals(bytes)).toBe(true);
  });

  test('gives renditions that say whose it is and not where or with what it was taken', async () => {
    const photo = (await uploadFile(server, editor, await sent())).json<PhotoAnswer>();
    const answer = await previewOf(server, editor, photo, 720);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toContain('private');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const tags = ExifReader.load(bytes, { expanded: true });
    expect(tags.xmp?.creator?.description).toBe('PHILIPPE HUGUEN');
    expect(tags.xmp?.Credit?.description).toBe('PHILIPPE HUGUEN/AFP/Getty Images');
    expect(tags.xmp?.rights?.description).toBe('© AFP');
    expect(tags.gps).toBeUndefined();
    expect(tags.exif).toBeUndefined();
    expect(bytes.includes('0430110')).toBe(false);
    expect((await sharp(bytes).metadata()).width).toBe(720);
  });

  test('has every width soon after', async () => {
    const photo = (await uploadFile(server, editor, await sent())).json<PhotoAnswer>();
    const widths = async () =>
      new Set(
        (await editor.ok<PhotoAnswer>('GET', `/photos/${photo.id}`)).renditions.map(({ width }) => width),
      );
    await expect.poll(widths, { timeout: 15_000 }).toEqual(new Set([360, 720, 840, 1080, 1300, 1600]));
  });
});

describe('pictures of every kind come out upright, in sRGB and never enlarged', () => {
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['PNG of 16 bits', () => aPicture(500, 300).toColourspace('rgb16').png().toBuffer(), 'image/png'],
    ['WebP', () => aPicture(500, 300).webp().toBuffer(), 'image/webp'],
    ['TIFF in CMYK', () => aPicture(500, 300).toColourspace('cmyk').tiff().toBuffer(), 'image/tiff'],
    ['palette PNG', () => aPicture(500, 300).png({ palette: true }).toBuffer(), 'image/png'],
    ['grey JPEG', () => aPicture(500, 300).greyscale().jpeg().toBuffer(), 'image/jpeg'],
    [
      'JPEG on its side',
      () => aPicture(300, 500).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      'image/jpeg',
    ],
  ])('%s', async (_kind, make, mime) => {
    const answer = await uploadFile(server, editor, await make(), 'any.bin', 'application/octet-stream');
    expect(answer.status).toBe(201);
    const photo = answer.json<PhotoAnswer>();
    expect([photo.mime, photo.width, photo.height]).toEqual([mime, 500, 300]);
    expect(photo.renditions.map(({ width, format }) => `${width}.${format}`)).toEqual(['500.webp']);
    const seen = await sharp(await (await previewOf(server, editor, photo, 500)).arrayBuffer()).metadata();
    expect([seen.width, seen.height, seen.space, seen.orientation]).toEqual([500, 300, 'srgb', undefined]);
  });

  test('a logo keeps its transparency and is not in the library', async () => {
    const clear = await sharp({
      create: {
        width: 400,
        height: 120,
        channels: 4,
        background: { r: 9, g: 9, b: crypto.getRandomValues(new Uint8Array(1))[0] ?? 0, alpha: 0.4 },
      },
    })
      .png()
      .toBuffer();
    const form = new FormData();
    form.append('purpose', 'logo');
    form.append('file', new Blob([new Uint8Array(clear)]), 'logo.png');
    const answer = await send(server, { method: 'POST', path: '/photos', body: form, cookie: editor.cookie });
    const logo = answer.json<PhotoAnswer>();
    expect(
      (await sharp(await (await previewOf(server, editor, logo, 400)).arrayBuffer()).stats()).isOpaque,
    ).toBe(false);
    const { items } = await editor.ok<List<PhotoAnswer>>('GET', '/photos?limit=100');
    expect(items.map(({ id }) => id)).not.toContain(logo.id);
  });
});
