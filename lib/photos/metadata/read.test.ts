import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { iimText, type Written, withMetadata } from '#db/seed/photos/jpeg-metadata.ts';
import { readMetadata } from './read.ts';

const now = Date.UTC(2026, 10, 23);
const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#246' } })
  .jpeg()
  .toBuffer();
const factsOf = async (written: Written) => readMetadata(withMetadata(await plain, written), now).facts;

const xmp = (inside: string) =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const creators = (...names: string[]) =>
  `<dc:creator><rdf:Seq>${names.map((name) => `<rdf:li>${name}</rdf:li>`).join('')}</rdf:Seq></dc:creator>`;
const described = (text: string) =>
  `<dc:description><rdf:Alt><rdf:li xml:lang="de">Nein</rdf:li><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:description>`;
/** Numbers of IIM record 2 and of EXIF's IFD0. */
const [BYLINE, CREDIT, CAPTION, COPYRIGHT, DATE, INSTRUCTIONS] = [80, 110, 120, 116, 55, 40];
const [ARTIST, DESCRIPTION, EXIF_COPYRIGHT] = [0x013b, 0x010e, 0x8298];

describe('the order of the blocks', () => {
  test('XMP, then IIM, then EXIF, for each field by itself', async () => {
    const facts = await factsOf({
      xmp: xmp(`${creators('Ida Xmp')}<photoshop:Instructions>From XMP</photoshop:Instructions>`),
      iim: iimText({ [BYLINE]: 'Ida Iim', [CREDIT]: 'Nordlys/Fotopool', [CAPTION]: 'From IIM' }),
      exif: { [ARTIST]: 'Ida Exif', [DESCRIPTION]: 'From EXIF', [EXIF_COPYRIGHT]: '© Exif' },
    });
    expect(facts).toMatchObject({
      creators: ['Ida Xmp'],
      credit: 'Nordlys/Fotopool',
      caption: 'From IIM',
      copyright: '© Exif',
      instructions: 'From XMP',
    });
  });

  test('a writer that lists creators as MWG says wrote EXIF for good: it comes first', async () => {
    const facts = await factsOf({
      xmp: xmp(`${creators('Old')}${described('Old')}`),
      iim: iimText({ [BYLINE]: 'Old', [COPYRIGHT]: '© Iim' }),
      exif: { [ARTIST]: 'Ida Holm; Per Aas', [DESCRIPTION]: 'New' },
    });
    expect(facts).toMatchObject({ creators: ['Ida Holm', 'Per Aas'], caption: 'New', copyright: '© Iim' });
  });

  test("a camera's own words are no caption", async () => {
    expect((await factsOf({ exif: { [DESCRIPTION]: 'OLYMPUS DIGITAL CAMERA' } })).caption).toBe('');
  });
});

describe('values that were cut', () => {
  const name = 'Photographer Wilhelmina van der Berg-Solheim';
  test('a by-line cut at 32 characters gives way to the same name in full', async () => {
    const cut = name.slice(0, 32);
    expect(
      (await factsOf({ xmp: xmp(creators(cut)), iim: iimText({ [BYLINE]: cut }), exif: { [ARTIST]: name } }))
        .creators,
    ).toEqual([name]);
  });

  test('a longer value that does not agree changes nothing', async () => {
    for (const other of ['Per Aas and others', 'Ida Holmgren'])
      expect((await factsOf({ xmp: xmp(creators('Ida Holm')), exif: { [ARTIST]: other } })).creators).toEqual(
        ['Ida Holm'],
      );
  });

  test('a block that names more creators, beginning with the same, is believed', async () => {
    const facts = await factsOf({
      xmp: xmp(creators('Ida Holm')),
      iim: iimText({ [BYLINE]: ['IDA HOLM', 'Per Aas'] }),
    });
    expect(facts.creators).toEqual(['Ida Holm', 'Per Aas']);
  });

  test('a caption of 16 kB is read whole', async () => {
    const long = 'word '.repeat(3200).trim();
    expect((await factsOf({ iim: iimText({ [CAPTION]: long }) })).caption).toBe(long);
  });
});

describe('letters', () => {
  const iim = (dataset: number, bytes: number[] | string) => ({
    iim: [{ dataset, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : Uint8Array.from(bytes) }],
  });
  const ascii = (text: string) => [...Buffer.from(text)];

  test('UTF-8 without the flag 1:90', async () => {
    expect((await factsOf(iim(COPYRIGHT, '© Corbis – Zoë'))).copyright).toBe('© Corbis – Zoë');
  });
  test('ISO 2022: escapes say which letters follow', async () => {
    const escaped = (text: string) => [...Buffer.from(text, 'latin1')];
    const japanese = await factsOf(iim(CAPTION, escaped('\x1b$B$3$s$K$A$O\x1b(B, Tokyo')));
    expect(japanese.caption).toBe('こんにちは, Tokyo');
    const western = await factsOf(iim(CAPTION, escaped('\x1b.ACaf\xe9 in M\xfcnchen')));
    expect(western.caption).toBe('Café in München');
    const russian = [
      { dataset: 0x15a, bytes: Buffer.from('\x1b-L', 'latin1') },
      { dataset: CAPTION, bytes: Uint8Array.from([0xbc, 0xde, 0xe1, 0xda, 0xd2, 0xd0]) },
    ];
    expect((await factsOf({ iim: russian })).caption).toBe('Москва');
  });
  test('MacRoman', async () => {
    const facts = await factsOf(
      iim(CAPTION, [
        ...ascii('The Navy'),
        0xd5,
        ...ascii('s caf'),
        0x8e,
        ...ascii(' in M'),
        0x9f,
        ...ascii('nchen'),
      ]),
    );
    expect(facts.caption).toBe('The Navy’s café in München');
  });
  test('Windows-1252', async () => {
    const facts = await factsOf(
      iim(CAPTION, [
        ...ascii('The Navy'),
        0x92,
        ...ascii('s caf'),
        0xe9,
        ...ascii(' in M'),
        0xfc,
        ...ascii('nchen'),
      ]),
    );
    expect(facts.caption).toBe('The Navy’s café in München');
  });
  test('an odd character set escape does no harm', async () => {
    const odd = [{ dataset: 0x15a, bytes: Buffer.from('\x1b.A\x1b%/A', 'latin1') }];
    const facts = await factsOf({ iim: [...odd, ...iimText({ [BYLINE]: 'Stephen Dunn' }).slice(1)] });
    expect(facts.creators).toEqual(['Stephen Dunn']);
  });
  test('NUL, control characters and line ends', async () => {
    const facts = await factsOf(iim(CAPTION, 'One.\r\nTwo.\0\x07\x1b\r\r\r\rThree. \0\0'));
    expect(facts.caption).toBe('One.\nTwo.\n\nThree.');
    expect((await factsOf(iim(BYLINE, 'Ida\r\n Holm\0'))).creators).toEqual(['Ida Holm']);
  });
  test('of several languages the default is meant, and entities are letters', async () => {
    expect((await factsOf({ xmp: xmp(described('Salt &amp; pepper &#8212; a caption')) })).caption).toBe(
      'Salt & pepper — a caption',
    );
  });
});

describe('dates', () => {
  const taken = async (xmpDate: string, iimDate = '') =>
    (
      await factsOf({
        xmp: xmp(`<photoshop:DateCreated>${xmpDate}</photoshop:DateCreated>`),
        ...(iimDate ? { iim: iimText({ [DATE]: iimDate }) } : {}),
      })
    ).takenAt;

  test.each([
    ['2019-06-13T09:41:07+02:00', Date.UTC(2019, 5, 13, 7, 41, 7)],
    ['2015-09-17T04:49:00 +00:00', Date.UTC(2015, 8, 17, 4, 49)],
    ['2019-06-13', Date.UTC(2019, 5, 13)],
    ['0001-01-01T00:00:00', null],
    ['0000-00-00', null],
    ['2019-02-31', null],
    ['2031-01-01', null],
    ['yesterday', null],
  ])('%s', async (text, at) => {
    expect(await taken(text)).toBe(at);
  });

  test('an unreal date gives way to the next block', async () => {
    expect(await taken('0001-01-01', '20060129')).toBe(Date.UTC(2006, 0, 29));
  });
});

test('raw values are kept by block, several as a list', async () => {
  const { raw } = readMetadata(
    withMetadata(await plain, {
      xmp: xmp(creators('Ida Holm', 'Per Aas')),
      iim: iimText({ [BYLINE]: ['Ida Holm', 'Per Aas'], [INSTRUCTIONS]: 'TURKEY OUT' }),
      exif: { [ARTIST]: 'Somebody else' },
    }),
    now,
  );
  expect(raw).toMatchObject({
    xmp: { creator: ['Ida Holm', 'Per Aas'] },
    iim: { 'By-line': ['Ida Holm', 'Per Aas'], 'Special Instructions': 'TURKEY OUT' },
    exif: { Artist: 'Somebody else' },
  });
});

test('a photo without metadata, and one whose metadata is broken, are photos without', async () => {
  const bare = readMetadata(await plain, now).facts;
  expect(bare).toEqual({
    creators: [],
    creatorTitle: '',
    credit: '',
    source: '',
    caption: '',
    headline: '',
    alt: '',
    copyright: '',
    instructions: '',
    keywords: [],
    gettyId: '',
    takenAt: null,
    licensors: [],
    conditions: [],
    usageTerms: '',
    digitalSourceType: '',
    mediaTopics: [],
  });
  const broken = await factsOf({
    xmp: '<x:xmpmeta><rdf:RDF><unclosed',
    iim: [{ dataset: BYLINE, bytes: Buffer.from('') }],
  });
  expect(broken).toEqual(bare);
});
