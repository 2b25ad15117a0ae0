import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { iimText, type Written, withMetadata } from '#db/seed/photos/jpeg-metadata.ts';
import type { Context } from '#lib/context.ts';
import { NewsroomError } from '#lib/errors.ts';
import { mediaType, renditionKey } from '#lib/photos/keys.ts';
import { readMetadata } from '#lib/photos/metadata/read.ts';
import { readPhoto } from '#lib/photos/read-photo.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';
import { aJpeg, takenIn, xmpAround } from '../support/take-in.ts';

/** What agencies, broken programs and bad people send: a right answer or one sentence, and nothing half-stored. */
async function aDesk(): Promise<Context> {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  return aContext(store, editor);
}

const [BYLINE, CREDIT, CAPTION] = [80, 110, 120];
const by = (name: string) => `<dc:creator><rdf:Seq><rdf:li>${name}</rdf:li></rdf:Seq></dc:creator>`;
const taken = async (desk: Context, written: Written) => takenIn(desk, withMetadata(await aJpeg(), written));

async function keptFiles(desk: Context): Promise<string[]> {
  const root = path.dirname(desk.files.temporaryFolder);
  const all = await readdir(root, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

describe('files that are no photo', () => {
  const html = '<html><body><script>alert(1)</script></body></html>';
  test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['0 bytes', () => Buffer.alloc(0), /empty/],
    ['a text named .jpg', () => Buffer.from('A press release.'), /not a photo/],
    ['a page with a script', () => Buffer.from(html), /not a photo/],
    [
      'SVG with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      /SVG/,
    ],
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), /HEIC.*JPEG/],
    ['a JPEG cut in half', async () => (await noise()).subarray(0, 9000), /damaged|cut off/],
    ['a page that begins as a JPEG', () => Buffer.from(`\xff\xd8\xff${html}`, 'latin1'), /damaged/],
    ['400 megapixels in a small PNG', () => pngOf(20_000), /400 megapixels/],
  ])('%s', async (_what, make, sentence) => {
    const desk = await aDesk();
    const began = Date.now();
    await expect(takenIn(desk, await make())).rejects.toThrow(sentence);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await keptFiles(desk)).toEqual([]);
    expect((await desk.store.photos.list({ limit: 5 })).items).toEqual([]);
  });
});

const noise = () =>
  sharp(crypto.getRandomValues(new Uint8Array(60_000)), { raw: { width: 200, height: 100, channels: 3 } })
    .jpeg()
    .toBuffer();

/** The header of a PNG that claims so many pixels a side, without them. */
async function pngOf(side: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#888' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  const { crc32 } = await import('node:zlib');
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

test('a photo that is also a page is stored as pixels: no rendition carries the page', async () => {
  const desk = await aDesk();
  const script = '<script>alert(1)</script>';
  const jpeg = withMetadata(await aJpeg(), { iim: iimText({ [CAPTION]: `Ships wait. ${script}` }) });
  const photo = await takenIn(
    desk,
    Buffer.concat([jpeg, Buffer.from(`\n<html>${script}</html>`)]),
    '../../x.html',
  );
  expect(photo.fileName).not.toMatch(/^\//);
  for (const rendition of photo.renditions) {
    expect(mediaType[rendition.format]).toMatch(/^image\/(?:jpeg|webp|avif)$/);
    const root = path.dirname(desk.files.temporaryFolder);
    const bytes = await readFile(path.join(root, renditionKey(photo.id, rendition)));
    expect(bytes.includes('<script')).toBe(false);
    expect(bytes.includes('<html')).toBe(false);
  }
});

describe('metadata that is too much, or wrong', () => {
  test('a caption of 16 kB and a credit of 10 kB', async () => {
    const desk = await aDesk();
    const caption = 'word '.repeat(3200).trim();
    const photo = await taken(desk, {
      iim: iimText({ [CAPTION]: caption, [CREDIT]: 'Nordlys/'.repeat(1250) }),
    });
    expect(photo.caption).toBe(caption);
    expect(photo.creditLine).toMatch(/^Nordlys/);
    expect(photo.creditLine.length).toBeLessThan(600);
  });

  test('NUL, control characters and a wrong charset flag', async () => {
    const desk = await aDesk();
    const text = (dataset: number, latin1: string) => ({ dataset, bytes: Buffer.from(latin1, 'latin1') });
    const photo = await taken(desk, {
      iim: [text(0x15a, '\x1b%G'), text(BYLINE, 'Zo\xeb\0 Le\x07ns'), text(CREDIT, '\x1b%GAFP\0')],
    });
    expect(photo).toMatchObject({ creators: ['Zoë Lens'], credit: 'AFP', creditLine: 'Zoë Lens/AFP' });
  });

  test('blocks that say different things: the order of MWG decides, all are kept', async () => {
    const desk = await aDesk();
    const { id } = await taken(desk, {
      xmp: xmpAround(by('Ida Holm')),
      iim: iimText({ [BYLINE]: 'Per Aas', [CREDIT]: 'AFP' }),
      exif: { 315: 'Somebody' },
    });
    const answer = await readPhoto(desk, { id });
    expect(answer).toMatchObject({
      creditLine: 'Ida Holm/AFP',
      sources: { creators: 'xmp', credit: 'iim' },
      raw: { xmp: { creator: 'Ida Holm' }, iim: { 'By-line': 'Per Aas' }, exif: { Artist: 'Somebody' } },
    });
  });

  test.each([
    ['nested 30,000 deep', `${'<dc:a>'.repeat(30_000 / 8)}x${'</dc:a>'.repeat(30_000 / 8)}`],
    ['never closed', '<dc:creator><rdf:Seq><rdf:li>'],
    [
      'that refers to itself',
      '<dc:relation rdf:resource="#me" rdf:ID="me"/><rdf:Description rdf:about="#me"/>',
    ],
    ['of 60 kB of one value', `<photoshop:History>${'x'.repeat(60_000)}</photoshop:History>`],
  ])('XMP %s is no metadata, and the other blocks are', async (_what, inside) => {
    const desk = await aDesk();
    const photo = await taken(desk, { xmp: xmpAround(inside), iim: iimText({ [BYLINE]: 'Ida Holm' }) });
    expect(photo.creators).toEqual(['Ida Holm']);
  });

  test('entities that grow are not grown', async () => {
    const entities = [...'abcdefghi'].map(
      (name, n) => `<!ENTITY ${name} "${n ? `&${'abcdefghi'[n - 1]};`.repeat(10) : 'lol'}">`,
    );
    const bomb = `<?xpacket begin=""?><!DOCTYPE x [${entities.join('')}]>${xmpAround(by('&i;')).replace(/^<\?xpacket[^>]*>/, '')}`;
    const began = Date.now();
    const desk = await aDesk();
    const photo = await taken(desk, { xmp: bomb, iim: iimText({ [BYLINE]: 'Ida Holm' }) });
    expect(photo.creators.join().length).toBeLessThan(100);
    expect(Date.now() - began).toBeLessThan(5000);
  });
});

test('2,000 mutations of metadata blocks: a right answer or a sentence each, and the process unharmed', async () => {
  const whole = withMetadata(await aJpeg(), {
    xmp: xmpAround(`${by('Ida Holm')}<photoshop:Credit>AFP/Getty Images</photoshop:Credit>`),
    iim: iimText({ [BYLINE]: 'Ida Holm', [CREDIT]: 'AFP', [CAPTION]: 'Ships. (Photo by Ida Holm/AFP)' }),
    exif: { 315: 'Ida Holm', 33432: '© Ida Holm' },
    gps: { latitude: 59, longitude: 10 },
  });
  const random = numbersFrom(20_261_123);
  const end = whole.indexOf(Buffer.from([0xff, 0xdb]));
  let slowest = 0;
  for (let n = 0; n < 2000; n++) {
    const bytes = Buffer.from(whole);
    for (let left = 1 + (n % 12); left > 0; left--) bytes[2 + random(end - 2)] = random(256);
    const cut = n % 7 === 0 ? bytes.subarray(0, random(bytes.length)) : bytes;
    const began = performance.now();
    const { facts } = readMetadata(cut, Date.UTC(2026, 10, 23));
    slowest = Math.max(slowest, performance.now() - began);
    expect(facts.creators.length).toBeLessThan(21);
    expect(facts.credit.length).toBeLessThan(501);
  }
  expect(slowest).toBeLessThan(5000);
});

test('of mutated files that go the whole way in, each is a photo or a sentence, and nothing half-stored', async () => {
  const desk = await aDesk();
  const random = numbersFrom(4711);
  let kept = 0;
  for (let n = 0; n < 40; n++) {
    const bytes = withMetadata(await aJpeg(), {
      xmp: xmpAround(by('Ida Holm')),
      iim: iimText({ [BYLINE]: 'Ida Holm', [CAPTION]: 'Ships wait.' }),
    });
    for (let left = 1 + (n % 8); left > 0; left--) bytes[2 + random(900)] = random(256);
    try {
      const photo = await takenIn(desk, bytes);
      expect(photo.renditions.length).toBeGreaterThan(0);
      kept += 1;
    } catch (error) {
      expect(error).toBeInstanceOf(NewsroomError);
    }
  }
  expect((await desk.store.photos.list({ limit: 100 })).items).toHaveLength(kept);
  expect((await keptFiles(desk)).filter((file) => file.includes('/originals/'))).toHaveLength(kept);
});

/** The same numbers in every run, below `limit`. */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}
