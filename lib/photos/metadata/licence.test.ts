import sharp from 'sharp';
import { expect, test } from 'vitest';
import { jpegWith, mainXmp, xmpOf } from '../../../tests/support/photo-blocks.ts';
import { readMetadata } from './read.ts';

const now = Date.UTC(2026, 10, 23);
const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#246' } })
  .jpeg()
  .toBuffer();
const factsOf = async (inside: string) =>
  readMetadata(jpegWith(await plain, mainXmp(xmpOf(inside))), now).facts;

const vocabulary = 'http://ns.useplus.org/ldf/vocab/';

test('PLUS: who licenses the photo, and what the licence asks', async () => {
  const facts = await factsOf(`
    <plus:Licensor><rdf:Seq>
      <rdf:li rdf:parseType="Resource"><plus:LicensorName>Nordlys Photos</plus:LicensorName><plus:LicensorURL>https://nordlys.example/7</plus:LicensorURL></rdf:li>
      <rdf:li><rdf:Description plus:LicensorName="Fotopool" plus:LicensorEmail="desk@fotopool.example"/></rdf:li>
    </rdf:Seq></plus:Licensor>
    <plus:CreditLineRequired>${vocabulary}CR-CAI</plus:CreditLineRequired>
    <plus:ImageAlterationConstraints><rdf:Bag><rdf:li>${vocabulary}AL-CRP</rdf:li><rdf:li>${vocabulary}AL-FLP</rdf:li></rdf:Bag></plus:ImageAlterationConstraints>
    <plus:OtherConditions><rdf:Alt><rdf:li xml:lang="x-default">Not for sports betting</rdf:li></rdf:Alt></plus:OtherConditions>
    <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Editorial use only</rdf:li></rdf:Alt></xmpRights:UsageTerms>`);
  expect(facts.licensors).toEqual([
    { name: 'Nordlys Photos', id: '', url: 'https://nordlys.example/7', email: '', phone: '' },
    { name: 'Fotopool', id: '', url: '', email: 'desk@fotopool.example', phone: '' },
  ]);
  expect(facts.conditions).toEqual([
    'credit required, next to the photo',
    'no cropping',
    'no flipping',
    'Not for sports betting',
  ]);
  expect(facts.usageTerms).toBe('Editorial use only');
});

test('PLUS as attributes of the one description', async () => {
  const packet = xmpOf('').replace(
    'rdf:about=""',
    `rdf:about="" plus:CreditLineRequired="${vocabulary}CR-COI" plus:ImageDuplicationConstraints="${vocabulary}DP-NDC"`,
  );
  const { facts } = readMetadata(jpegWith(await plain, mainXmp(packet)), now);
  expect(facts.conditions).toEqual(['credit required, on the photo', 'no copies']);
});

test.each([
  ['http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia', 'trainedAlgorithmicMedia'],
  ['https://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic', 'compositeSynthetic'],
  ['digitalsourcetype:digitalCapture', 'digitalCapture'],
  ['algorithmicMedia', 'algorithmicMedia'],
  ['https://elsewhere.example/<script>', ''],
])('digital source type %s', async (address, type) => {
  const text = address.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const facts = await factsOf(`<Iptc4xmpExt:DigitalSourceType>${text}</Iptc4xmpExt:DigitalSourceType>`);
  expect(facts.digitalSourceType).toBe(type);
});

test('Media Topics by name, and by number where the file has no name', async () => {
  const term = (inside: string) => `<rdf:li rdf:parseType="Resource">${inside}</rdf:li>`;
  const facts = await factsOf(
    `<Iptc4xmpExt:AboutCvTerm><rdf:Bag>${term('<Iptc4xmpExt:CvTermId>medtop:20000575</Iptc4xmpExt:CvTermId><Iptc4xmpExt:CvTermName><rdf:Alt><rdf:li xml:lang="x-default">election</rdf:li></rdf:Alt></Iptc4xmpExt:CvTermName>')}${term('<Iptc4xmpExt:CvTermId>medtop:15000000</Iptc4xmpExt:CvTermId>')}</rdf:Bag></Iptc4xmpExt:AboutCvTerm>`,
  );
  expect(facts.mediaTopics).toEqual(['election', 'medtop:15000000']);
});
