import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { iimText, withMetadata } from '#db/seed/photos/jpeg-metadata.ts';
import {
  creatorsOf,
  describedAs,
  extendedXmp,
  guidOf,
  jpegWith,
  mainXmp,
  segment,
  xmpOf,
} from '../../../tests/support/photo-blocks.ts';
import { readMetadata } from './read.ts';

const now = Date.UTC(2026, 10, 23);
const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#246' } })
  .jpeg()
  .toBuffer();
const factsOf = async (...segments: Buffer[]) => readMetadata(jpegWith(await plain, ...segments), now).facts;

const announced = (packet: string, more = '') =>
  xmpOf(`<xmpNote:HasExtendedXMP>${guidOf(packet)}</xmpNote:HasExtendedXMP>${more}`);

describe('extended XMP', () => {
  const long = xmpOf(
    `${creatorsOf('Ida Holm')}${describedAs('Zoë waits at the harbour. '.repeat(3000).trim())}`,
  );
  const parts = extendedXmp(long, 30_001);

  test('is read from several segments, in whatever order they come', async () => {
    expect(parts.length).toBeGreaterThan(2);
    for (const order of [parts, parts.toReversed()]) {
      const raw = readMetadata(jpegWith(await plain, mainXmp(announced(long)), ...order), now).raw;
      expect(raw).toMatchObject({ xmp: { creator: 'Ida Holm' } });
    }
    const short = xmpOf(describedAs('Zoë waits at the harbour.'));
    expect((await factsOf(mainXmp(announced(short)), ...extendedXmp(short, 101))).caption).toBe(
      'Zoë waits at the harbour.',
    );
  });

  test('the extension may come before the packet that announces it', async () => {
    expect((await factsOf(...parts, mainXmp(announced(long)))).creators).toEqual(['Ida Holm']);
  });

  test('fills what the main packet leaves out, and overrules nothing', async () => {
    const facts = await factsOf(
      mainXmp(announced(long, `${creatorsOf('Per Aas')}<photoshop:Credit>AFP</photoshop:Credit>`)),
      ...parts,
    );
    expect(facts).toMatchObject({ creators: ['Per Aas'], credit: 'AFP' });
  });

  test('of another GUID is not of this photo', async () => {
    const other = xmpOf(creatorsOf('Somebody Else'));
    expect((await factsOf(mainXmp(announced(long)), ...extendedXmp(other, 200))).creators).toEqual([]);
  });

  test('with a segment missing is left out; the main packet counts', async () => {
    const facts = await factsOf(
      mainXmp(announced(long, '<photoshop:Credit>AFP</photoshop:Credit>')),
      ...parts.slice(1),
    );
    expect(facts).toMatchObject({ creators: [], credit: 'AFP' });
  });

  test('that says it is 4 GB long, or points beyond its end, harms nobody', async () => {
    for (const at of [0, 4]) {
      const lying = Buffer.from(parts[0] ?? '');
      lying.writeUInt32BE(0xffffffff, 4 + 'http://ns.adobe.com/xmp/extension/\0'.length + 32 + at);
      expect((await factsOf(mainXmp(announced(long)), lying)).creators).toEqual([]);
    }
  });
});

test('of two packets the first counts, and the second fills what it leaves out', async () => {
  const facts = await factsOf(
    mainXmp(xmpOf(creatorsOf('Ida Holm'))),
    mainXmp(xmpOf(`${creatorsOf('Old Name')}<photoshop:Credit>AFP</photoshop:Credit>`)),
  );
  expect(facts).toMatchObject({ creators: ['Ida Holm'], credit: 'AFP' });
});

test('a packet in UTF-16 is read', async () => {
  const head = Buffer.from('http://ns.adobe.com/xap/1.0/\0');
  const packet = Buffer.from(`\uFEFF${xmpOf(creatorsOf('Zoë Ødegård'))}`, 'utf16le');
  const both = [packet, Buffer.from(packet).swap16()];
  for (const bytes of both)
    expect((await factsOf(segment(0xe1, Buffer.concat([head, bytes])))).creators).toEqual(['Zoë Ødegård']);
});

test('two creators are two, in XMP, IIM and EXIF', async () => {
  const both = ['Ida Holm', 'Per Aas'];
  const jpeg = await plain;
  const creators = (bytes: Buffer) => readMetadata(bytes, now).facts.creators;
  expect(creators(withMetadata(jpeg, { xmp: xmpOf(creatorsOf(...both)) }))).toEqual(both);
  expect(creators(withMetadata(jpeg, { iim: iimText({ 80: both }) }))).toEqual(both);
  expect(creators(withMetadata(jpeg, { exif: { 315: both.join('; ') } }))).toEqual(both);
});

test("IIM's by-line and credit of 32 characters never win over XMP's whole", async () => {
  const name = 'Photographer Wilhelmina van der Berg-Solheim';
  const credit = 'Anadolu Agency via AFP/Getty Images North America';
  const { facts } = readMetadata(
    withMetadata(await plain, {
      xmp: xmpOf(`${creatorsOf(name)}<photoshop:Credit>${credit}</photoshop:Credit>`),
      iim: iimText({ 80: name.slice(0, 32), 110: credit.slice(0, 32) }),
    }),
    now,
  );
  expect(facts).toMatchObject({ creators: [name], credit });
});
