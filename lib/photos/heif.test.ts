import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { heifKind } from './heif.rules.ts';
import { kindOfHeif } from './heif.ts';
import { headLength, kindOf } from './kind.ts';

const noPlugin =
  'heif: Error while loading plugin: Support for this compression format has not been built in: HEVC (a suitable decoder plugin is libde265) (11.6003)';

test.each([
  ['AVIF under a general brand', 'av1', null, 'image/avif'],
  ['HEIC where the codec is there', 'hevc', null, 'image/heic'],
  ['HEIC where it is not', 'hevc', noPlugin, null],
  [
    'HEIC that is damaged, where it is',
    'hevc',
    'heif: Invalid input: Unexpected end of file (2.100)',
    'image/heic',
  ],
  ['another codec', 'jpeg2000', null, null],
  ['a container that cannot be read', undefined, 'bad seek', null],
] as const)('%s', (_what, compression, complaint, kind) =>
  expect(heifKind({ compression, complaint })).toBe(kind),
);

async function kept(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'slugline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const place = path.join(folder, 'photo');
  await writeFile(place, bytes);
  return place;
}

test('an AVIF that calls itself a HEIF is taken for what it is', async () => {
  const avif = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#357' } })
    .avif()
    .toBuffer();
  avif.write('mif1', 8, 'latin1');
  expect(kindOf(avif.subarray(0, headLength))).toBe('image/avif');
  // Whatever the container says: what can be opened is taken.
  expect(await kindOfHeif(await kept(avif))).toMatch(/^image\/(?:avif|heic)$/);
});

test('what cannot be opened is refused with what to do', async () => {
  const head = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  await expect(kindOfHeif(await kept(head))).rejects.toThrow(/HEIC.*JPEG/);
});
