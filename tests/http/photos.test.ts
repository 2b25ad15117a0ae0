import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { iimText, withMetadata } from '#db/seed/photos/jpeg-metadata.ts';
import type { List, PhotoAnswer, PhotoUsesAnswer } from '#lib/answers.ts';
import { type Client, signInAs } from '../support/client.ts';
import { keptFiles } from '../support/files.ts';
import { type Sent, send } from '../support/send.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { documentOf, makeDesk, publishStory } from '../support/stories.ts';

let server: RunningServer;
let editor: Client;
let reporter: Client;

beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor');
  reporter = await signInAs(server, 'reporter');
});
afterAll(() => server?.remove());

type Bytes = Buffer | Uint8Array;

function upload(bytes: Bytes, fileName = 'photo.jpg', type = 'image/jpeg', who = editor): Promise<Sent> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), fileName);
  return send(server, { method: 'POST', path: '/photos', body: form, cookie: who.cookie });
}

/** A picture that no other test has. */
const picture = (width = 900, height = 600) => {
  const [r = 0, g = 0, b = 0] = crypto.getRandomValues(new Uint8Array(3));
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
};

async function fetched(photo: PhotoAnswer, width: number, who = editor): Promise<Response> {
  return fetch(server.url + photo.previewUrl.replace('{width}', `${width}`), {
    headers: { cookie: who.cookie },
  });
}

const [BYLINE, CREDIT, CAPTION, COPYRIGHT] = [80, 110, 120, 116];

describe('a photo from an agency', () => {
  const sent = async () =>
    withMetadata(await picture(1600, 1000).jpeg().toBuffer(), {
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
    const answer = await upload(await sent());
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
    const first = (await upload(bytes)).json<PhotoAnswer>();
    const again = await upload(bytes, 'another name.png', 'image/png', reporter);
    expect([again.status, again.json<PhotoAnswer>().id]).toEqual([200, first.id]);
    const sha = createHash('sha256').update(bytes).digest('hex');
    const original = await readFile(path.join(server.dataFolder, 'files/originals', sha.slice(0, 2), sha));
    expect(original.equals(bytes)).toBe(true);
  });

  test('gives renditions that say whose it is and not where or with what it was taken', async () => {
    const photo = (await upload(await sent())).json<PhotoAnswer>();
    const answer = await fetched(photo, 360);
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
    expect((await sharp(bytes).metadata()).width).toBe(360);
  });

  test('has every width soon after', async () => {
    const photo = (await upload(await sent())).json<PhotoAnswer>();
    const widths = async () =>
      new Set(
        (await editor.ok<PhotoAnswer>('GET', `/photos/${photo.id}`)).renditions.map(({ width }) => width),
      );
    await expect.poll(widths, { timeout: 15_000 }).toEqual(new Set([360, 720, 1080, 1440, 1600]));
  });
});

describe('pictures of every kind come out upright, in sRGB and never enlarged', () => {
  test.each<[string, () => Promise<Bytes>, string]>([
    ['PNG of 16 bits', () => picture(500, 300).toColourspace('rgb16').png().toBuffer(), 'image/png'],
    ['WebP', () => picture(500, 300).webp().toBuffer(), 'image/webp'],
    ['TIFF in CMYK', () => picture(500, 300).toColourspace('cmyk').tiff().toBuffer(), 'image/tiff'],
    ['palette PNG', () => picture(500, 300).png({ palette: true }).toBuffer(), 'image/png'],
    ['grey JPEG', () => picture(500, 300).greyscale().jpeg().toBuffer(), 'image/jpeg'],
    [
      'JPEG on its side',
      () => picture(300, 500).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      'image/jpeg',
    ],
  ])('%s', async (_kind, make, mime) => {
    const answer = await upload(await make(), 'any.bin', 'application/octet-stream');
    expect(answer.status).toBe(201);
    const photo = answer.json<PhotoAnswer>();
    expect([photo.mime, photo.width, photo.height]).toEqual([mime, 500, 300]);
    expect(photo.renditions.map(({ width, format }) => `${width}.${format}`).sort()).toEqual([
      '360.jpg',
      '360.webp',
      '500.jpg',
      '500.webp',
    ]);
    const seen = await sharp(await (await fetched(photo, 500)).arrayBuffer()).metadata();
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
    expect((await sharp(await (await fetched(logo, 400)).arrayBuffer()).stats()).isOpaque).toBe(false);
    const { items } = await editor.ok<List<PhotoAnswer>>('GET', '/photos?limit=100');
    expect(items.map(({ id }) => id)).not.toContain(logo.id);
  });
});

describe('what is refused is refused in a sentence, and nothing of it is kept', () => {
  const text = Buffer.from('This is a press release and not a photo at all.');
  const noise = () =>
    sharp(crypto.getRandomValues(new Uint8Array(60_000)), { raw: { width: 200, height: 100, channels: 3 } });
  test.each<[string, () => Promise<Bytes>, number, RegExp]>([
    ['0 bytes', async () => Buffer.alloc(0), 400, /empty/],
    ['a text named .jpg', async () => text, 400, /not a photo/],
    [
      'SVG',
      async () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      400,
      /SVG/,
    ],
    [
      'SVG behind a comment',
      async () => Buffer.from('<!-- hello --><svg xmlns="http://www.w3.org/2000/svg"/>'),
      400,
      /SVG/,
    ],
    [
      'a JPEG cut in half',
      async () => (await noise().jpeg().toBuffer()).subarray(0, 9000),
      400,
      /damaged|cut off/,
    ],
    [
      'a PNG cut in half',
      async () => (await noise().png().toBuffer()).subarray(0, 9000),
      400,
      /damaged|cut off/,
    ],
    [
      'only the beginning of a JPEG',
      async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      400,
      /damaged/,
    ],
    ['HEIC', async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 400, /HEIC.*JPEG/],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n'), 400, /not a photo/],
    [
      'a decompression bomb',
      () =>
        sharp({ create: { width: 14_000, height: 14_000, channels: 3, background: '#888' } })
          .png()
          .toBuffer(),
      400,
      /196 megapixels/,
    ],
    [
      'more than 80 MB',
      async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(81 * 1024 * 1024)]),
      413,
      /80 MB/,
    ],
  ])('%s', async (_what, make, status, sentence) => {
    const before = await keptFiles(server);
    const answer = await upload(await make());
    expect(answer.status).toBe(status);
    expect(answer.json<{ error: { message: string } }>().error.message).toMatch(sentence);
    expect(await keptFiles(server)).toEqual(before);
  });

  test('a form without a file, and no form at all', async () => {
    const form = new FormData();
    form.append('purpose', 'editorial');
    for (const body of [form, { file: 'x' }]) {
      const answer = await send(server, { method: 'POST', path: '/photos', body, cookie: editor.cookie });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('multipart/form-data');
    }
  });

  test('a stranger, before a byte is read', async () => {
    const before = await keptFiles(server);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await picture().jpeg().toBuffer())]), 'a.jpg');
    expect((await send(server, { method: 'POST', path: '/photos', body: form })).status).toBe(401);
    expect(await keptFiles(server)).toEqual(before);
  });
});

describe('what people write', () => {
  test('wins over the file, and the printed line follows', async () => {
    const { id } = (await upload(await picture().jpeg().toBuffer())).json<PhotoAnswer>();
    const described = await reporter.ok<PhotoAnswer>('PATCH', `/photos/${id}`, {
      creators: ['Ida Holm', ''],
      credit: 'Nordlys via Fotopool',
      caption: 'A field.',
      alt: 'A green field.',
    });
    expect(described).toMatchObject({
      creators: ['Ida Holm'],
      credit: 'Nordlys via Fotopool',
      creditLine: 'Ida Holm/Nordlys/Fotopool',
      alt: 'A green field.',
    });
    const mandated = await editor.ok<PhotoAnswer>('PATCH', `/photos/${id}`, {
      mandatedCredit: 'Photo: Ida Holm',
      category: 'handout',
    });
    expect(mandated).toMatchObject({ creditLine: 'Photo: Ida Holm', rights: { category: 'handout' } });
  });

  test('rights are an editor’s, and nothing of a refused change is made', async () => {
    const { id } = (await upload(await picture().jpeg().toBuffer())).json<PhotoAnswer>();
    const refused = await reporter.call('PATCH', `/photos/${id}`, { caption: 'Sneaked in', category: 'cc' });
    expect(refused.status).toBe(403);
    expect((await editor.ok<PhotoAnswer>('GET', `/photos/${id}`)).caption).toBe('');
  });

  test('a wrong value is refused with its field', async () => {
    const { id } = (await upload(await picture().jpeg().toBuffer())).json<PhotoAnswer>();
    const answer = await editor.call('PATCH', `/photos/${id}`, { creators: 'Ida Holm' });
    expect(answer.status).toBe(400);
    expect(answer.body.error.fields).toHaveProperty('creators');
  });

  test('is found in the library by word, and reaches the renditions', async () => {
    const word = `w${crypto.randomUUID().slice(0, 8)}`;
    const photo = (await upload(await picture().jpeg().toBuffer())).json<PhotoAnswer>();
    await editor.ok('PATCH', `/photos/${photo.id}`, { caption: `About ${word}`, credit: 'Fotopool' });
    const { items } = await editor.ok<List<PhotoAnswer>>('GET', `/photos?q=${word}`);
    expect(items.map(({ id }) => id)).toEqual([photo.id]);
    const inside = async () =>
      ExifReader.load(await (await fetched(photo, 360)).arrayBuffer(), { expanded: true }).xmp?.Credit
        ?.description;
    await expect.poll(inside, { timeout: 15_000 }).toBe('Fotopool');
  });
});

describe('a photo in use', () => {
  test('stays, and the refusal names the story; free again, it goes with its files', async () => {
    const photo = (await upload(await picture().jpeg().toBuffer())).json<PhotoAnswer>();
    await editor.ok('PATCH', `/photos/${photo.id}`, { creators: ['Ida Holm'], alt: 'A colour.' });
    const desk = await makeDesk(editor);
    const plain = documentOf('The picture story', ['Words.']);
    const [headline, dek, ...body] = plain.content as unknown[];
    const lead = { type: 'leadPhoto', attrs: { photoId: photo.id, alt: 'A colour.' } };
    const story = await editor.ok<{ id: string; version: number }>('POST', '/stories', {
      sectionId: desk.sectionId,
      authorIds: [desk.authorId],
      document: { ...plain, content: [headline, dek, lead, ...body] },
    });
    const { url } = await publishStory(editor, story.id);
    // The edition has every width, although it was published before the job was done.
    const page = await (await fetch(server.url + url)).text();
    for (const width of [360, 720, 900]) expect(page).toContain(`/media/${photo.id}/${width}.`);
    const uses = await editor.ok<PhotoUsesAnswer>('GET', `/photos/${photo.id}/uses`);
    expect(uses.items).toMatchObject([
      { storyId: story.id, headline: 'The picture story', path: url, public: true },
    ]);
    const refused = await editor.call('DELETE', `/photos/${photo.id}`);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('“The picture story”');
    expect((await fetched(photo, 360)).status).toBe(200);

    const free = (await upload(await picture().jpeg().toBuffer())).json<PhotoAnswer>();
    expect((await editor.call('DELETE', `/photos/${free.id}`)).status).toBe(204);
    expect((await editor.call('GET', `/photos/${free.id}`)).status).toBe(404);
    expect((await keptFiles(server)).filter((file) => file.includes(free.id))).toEqual([]);
  });
});
