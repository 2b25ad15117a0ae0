import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { withMetadata } from '#db/seed/photos/jpeg-metadata.ts';
import { creatorsOf, describedAs, xmpOf } from '../../tests/support/photo-blocks.ts';
import { aPhoto } from '../../tests/support/rows.ts';
import { filesOnDisk } from '../files.ts';
import { renditionKey } from './keys.ts';
import { readMetadata } from './metadata/read.ts';
import { makeRenditions, openPicture } from './renditions.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'slugline-renditions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An original that says too much: place, camera, owner. */
async function telltale(): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();
  const camera =
    '<exif:GPSLatitude xmlns:exif="http://ns.adobe.com/exif/1.0/">59,54.5N</exif:GPSLatitude><aux:SerialNumber xmlns:aux="http://ns.adobe.com/exif/1.0/aux/">SN-4711</aux:SerialNumber><aux:OwnerName xmlns:aux="http://ns.adobe.com/exif/1.0/aux/">Olga Owner</aux:OwnerName>';
  return withMetadata(jpeg, {
    xmp: xmpOf(`${creatorsOf('Ida Holm')}${describedAs('A harbour.')}${camera}`),
    exif: { 271: 'SecretCamera', 315: 'Olga Owner' },
    gps: { latitude: 59, longitude: 10 },
  });
}

const all = ['avif', 'webp', 'jpg'] as const;

test('every rendition says whose it is, how it was made and who licenses it; nothing of place, camera or owner', async () => {
  const files = await filesOnDisk(folder);
  const photo = aPhoto('person', {
    creators: ['Ida Holm'],
    creditLine: 'Ida Holm/Nordlys & Co',
    copyright: '© Nordlys',
    caption: 'A harbour.',
    digitalSourceType: 'compositeSynthetic',
    licensors: [
      {
        name: 'Nordlys & Co',
        id: 'L-1',
        url: 'https://nordlys.example/7?a=1&b=2',
        email: 'x@y.example',
        phone: '1',
      },
      { name: 'Odd', id: '', url: 'javascript:alert(1)', email: '', phone: '' },
    ],
  });
  const made = await makeRenditions(files, await openPicture(await telltale()), photo, [320], all);
  expect(made.map(({ format }) => format).sort()).toEqual(['avif', 'jpg', 'webp']);
  for (const rendition of made) {
    const bytes = await files.read(renditionKey(photo.id, rendition));
    const { facts, raw } = readMetadata(bytes, Date.now());
    expect(facts).toMatchObject({
      creators: ['Ida Holm'],
      credit: 'Ida Holm/Nordlys & Co',
      copyright: '© Nordlys',
      caption: 'A harbour.',
      digitalSourceType: 'compositeSynthetic',
      licensors: [
        { name: 'Nordlys & Co', id: '', url: 'https://nordlys.example/7?a=1&b=2', email: '', phone: '' },
        { name: 'Odd', id: '', url: '', email: '', phone: '' },
      ],
    });
    expect(raw.xmp).toMatchObject({ WebStatement: 'https://nordlys.example/7?a=1&b=2' });
    expect(bytes.toString('latin1')).not.toMatch(/GPS|SN-4711|Olga|SecretCamera|javascript|x@y\.example/u);
    expect((await sharp(bytes).metadata()).exif?.includes('SecretCamera') ?? false).toBe(false);
  }
});

test('a photo of which the file says nothing of making and licence carries neither', async () => {
  const files = await filesOnDisk(folder);
  const photo = aPhoto('person');
  const [made] = await makeRenditions(files, await openPicture(await telltale()), photo, [320], ['jpg']);
  if (!made) throw new Error('One width in one format is one file.');
  const bytes = await files.read(renditionKey(photo.id, made));
  expect(bytes.toString('latin1')).not.toMatch(/<plus:|<Iptc4xmpExt:|<xmpRights:/u);
});
