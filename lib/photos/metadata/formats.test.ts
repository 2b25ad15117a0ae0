import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  creatorsOf,
  describedAs,
  jpegWith,
  jumbf,
  jumbfSegment,
  pngWith,
  xmpOf,
} from '../../../tests/support/photo-blocks.ts';
import { readMetadata } from './read.ts';

const now = Date.UTC(2026, 10, 23);
const picture = () => sharp({ create: { width: 16, height: 16, channels: 3, background: '#246' } });
/** The name of the box in which AVIF carries C2PA. */
const c2paBox = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex');
const packet = xmpOf(`${creatorsOf('Ida Holm', 'Per Aas')}${describedAs('Zoë at the harbour.')}`);

describe.each(['png', 'webp', 'tiff', 'avif', 'jpeg'] as const)('%s', (format) => {
  test('XMP is read', async () => {
    const bytes = await picture().withXmp(packet).toFormat(format).toBuffer();
    expect(readMetadata(bytes, now).facts).toMatchObject({
      creators: ['Ida Holm', 'Per Aas'],
      caption: 'Zoë at the harbour.',
    });
  });

  test('without metadata, and without content credentials', async () => {
    const read = readMetadata(await picture().toFormat(format).toBuffer(), now);
    expect(read.facts).toMatchObject({ creators: [], caption: '' });
    expect(read.contentCredentials).toBe(false);
  });
});

// The tests' encoder writes no EXIF into TIFF: below there is one by hand.
test.each(['png', 'webp', 'avif', 'jpeg'] as const)('EXIF of %s', async (format) => {
  const bytes = await picture()
    .withExif({ IFD0: { Artist: 'Ida Holm', Copyright: 'Nordlys 2026', ImageDescription: 'A harbour.' } })
    .toFormat(format)
    .toBuffer();
  expect(readMetadata(bytes, now).facts).toMatchObject({
    creators: ['Ida Holm'],
    copyright: 'Nordlys 2026',
    caption: 'A harbour.',
  });
});

test("a TIFF's own directory is its EXIF", () => {
  const name = Buffer.from('Ida Holm\0');
  const head = Buffer.from('II*\0\x08\0\0\0\x01\0\x3b\x01\x02\0\0\0\0\0\x1a\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(name.length, 14);
  expect(readMetadata(Buffer.concat([head, name]), now).facts.creators).toEqual(['Ida Holm']);
});

describe('PNG by hand', () => {
  const png = picture().png().toBuffer();
  const keyword = Buffer.from('XML:com.adobe.xmp\0', 'latin1');

  test('iTXt, plain and compressed', async () => {
    const text = (isCompressed: boolean) =>
      Buffer.concat([
        keyword,
        Buffer.from([isCompressed ? 1 : 0, 0, 0, 0]),
        isCompressed ? deflateSync(Buffer.from(packet)) : Buffer.from(packet),
      ]);
    for (const isCompressed of [false, true]) {
      const bytes = pngWith(await png, 'iTXt', text(isCompressed));
      expect(readMetadata(bytes, now).facts.creators).toEqual(['Ida Holm', 'Per Aas']);
    }
  });

  test('an iTXt that unpacks to more than memory holds is no metadata', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, ' '));
    const began = performance.now();
    const read = readMetadata(
      pngWith(await png, 'iTXt', Buffer.concat([keyword, Buffer.from([1, 0, 0, 0]), bomb])),
      now,
    );
    expect(read.facts.creators).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('content credentials', () => {
  test('a C2PA manifest in APP11 of a JPEG is seen, other JUMBF is not one', async () => {
    const jpeg = await picture().jpeg().toBuffer();
    expect(readMetadata(jpegWith(jpeg, jumbfSegment('c2pa')), now).contentCredentials).toBe(true);
    expect(readMetadata(jpegWith(jpeg, jumbfSegment('json')), now).contentCredentials).toBe(false);
  });

  test('in caBX of a PNG, a chunk of a WebP and a box of an AVIF', async () => {
    const png = pngWith(await picture().png().toBuffer(), 'caBX', jumbf('c2pa'));
    expect(readMetadata(png, now).contentCredentials).toBe(true);
    const manifest = jumbf('c2pa');
    const size = Buffer.alloc(4);
    size.writeUInt32LE(manifest.length);
    const webp = Buffer.concat([
      await picture().webp().toBuffer(),
      Buffer.from('C2PA'),
      size,
      manifest,
      Buffer.alloc(manifest.length % 2),
    ]);
    expect(readMetadata(webp, now).contentCredentials).toBe(true);
    const box = Buffer.concat([Buffer.from('\0\0\0\x18uuid', 'latin1'), c2paBox]);
    const avif = Buffer.concat([await picture().avif().toBuffer(), box]);
    expect(readMetadata(avif, now).contentCredentials).toBe(true);
  });

  test('the bytes are left as they came', async () => {
    const bytes = jpegWith(await picture().jpeg().toBuffer(), jumbfSegment('c2pa'));
    const before = Buffer.from(bytes);
    readMetadata(bytes, now);
    expect(bytes.equals(before)).toBe(true);
  });
});
