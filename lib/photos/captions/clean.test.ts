import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditLine } from '../credit/credit-line.ts';
import { type CaptionFacts, cleanCaption } from './clean.ts';

const cleaned = (caption: string, by = '', credit = '', only: 'known' | 'all' = 'known') => {
  const line = creditLine({ creators: by ? [by] : [], credit, mandated: '', separator: '/', caption });
  return { ...cleanCaption(caption, line, only), line: line.line };
};
const sentence = 'Ships wait in the strait on June 13, 2019.';

describe('the credit behind a caption is in its fields and leaves the caption', () => {
  test.each([
    ['(IDA HOLM/AFP/Getty Images)', 'IDA HOLM', 'AFP/Getty Images'],
    ['AFP PHOTO / IDA HOLMIDA HOLM/AFP/Getty Images', 'IDA HOLM', 'AFP/Getty Images'],
    ['AFP PHOTO / IDA HOLMIDA HOLM/AFP/Getty Images', '', ''],
    ['/ AFP PHOTO / IDA HOLM', 'IDA HOLM', 'AFP'],
    [
      '(Photo by IDA HOLM / AFP) (Photo by IDA HOLM/AFP via Getty Images)',
      'IDA HOLM',
      'AFP via Getty Images',
    ],
    ['(Photo by IDA HOLM/AFP via Getty Images)', '', ''],
    ['AFP PHOTO / IDA HOLM (Photo credit should read IDA HOLM/AFP/Getty Images)', 'IDA HOLM', 'AFP'],
    ['(AP Photo/Ida Holm, File)', 'Ida Holm', 'AP'],
    ['(Ida Holm/The Nordlys Times via AP)', 'Ida Holm', 'AP'],
    ['REUTERS/Ida Holm/File Photo', 'IDA HOLM', 'REUTERS'],
    ['EPA-EFE/IDA HOLM', 'IDA HOLM', 'EPA-EFE'],
    ['THE CANADIAN PRESS/Ida Holm', 'Ida Holm', 'CP'],
    [
      '(Photo by Ida Holm for The Nordlys Times via Getty Images)',
      'Ida Holm',
      'The Nordlys Times via Getty Images',
    ],
    ['Norwegian Police/Handout via REUTERS', 'Norwegian Police', 'Reuters'],
    [
      'Mandatory Credit: Photo by Ida Holm/NurPhoto/Shutterstock (16507315bs)',
      'Ida Holm',
      'NurPhoto/Shutterstock',
    ],
    ['(U.S. Army photo by Sgt. Ida Holm/Released)', 'Sgt. Ida Holm', 'U.S. Army'],
    [
      'U.S. Navy photo by Mass Communication Specialist Ida Holm. (RELEASE)',
      'Mass Communication Specialist Ida',
      'U.S. Navy',
    ],
    ['(DHA via A', '', 'ASSOCIATED PRESS'],
  ])('%s', (boilerplate, by, credit) => {
    const clean = cleaned(`${sentence} ${boilerplate}`, by, credit);
    expect(clean.caption).toBe(sentence);
    expect(clean.line).not.toBe('');
    expect(clean.moved.map(({ text }) => text).join(' ')).not.toBe('');
  });

  test('also without a space before it', () => {
    expect(cleaned(`${sentence}AFP PHOTO/Ida Holm`, 'Ida Holm', 'AFP').caption).toBe(sentence);
  });

  test('a demand goes into the field for it, word for word', () => {
    const caption = `${sentence} RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT "AFP PHOTO / CCTV" - NO MARKETING`;
    const clean = cleaned(caption, '-', 'AFP');
    expect(clean).toMatchObject({ caption: sentence, line: 'AFP PHOTO / CCTV' });
    expect(clean.restrictions).toEqual([
      'RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT "AFP PHOTO / CCTV" - NO MARKETING',
    ]);
  });
});

describe('other fields', () => {
  test('tags become keywords', () => {
    const clean = cleaned(
      `${sentence} REUTERS/Ida Holm (KENYA - Tags: POLITICS ELECTIONS)`,
      'Ida Holm',
      'Reuters',
    );
    expect(clean).toMatchObject({ caption: sentence, keywords: ['KENYA', 'POLITICS', 'ELECTIONS'] });
  });
  test.each([
    'TURKEY OUT',
    'NO SALES. EDITORIAL USE ONLY.',
    'Editorial use only, no archives.',
    'ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY. NO RESALES. NO ARCHIVES',
    'CCTV OUT - RESTRICTED TO EDITORIAL USE',
  ])('restrictions: %s', (text) => {
    const clean = cleaned(`${sentence} ${text}`, 'Ida Holm', 'AFP');
    expect(clean).toMatchObject({ caption: sentence, restrictions: [text] });
    expect(clean.moved).toEqual([{ text, to: 'restrictions' }]);
  });
});

describe('nothing is cut that the fields do not hold', () => {
  test.each([
    ['(Photo by Ida Holm/Per Aas)', 'Ida Holm', 'AFP'],
    ['(Per Aas/AFP/Getty Images)', 'Ida Holm', 'AFP/Getty Images'],
    ['REUTERS/Per Aas', 'Ida Holm', 'AFP'],
    ['(OTHER/Nordlys)', 'IDA HOLM', 'Nordlys/Fotopool'],
  ])('%s', (boilerplate, by, credit) => {
    const caption = `${sentence} ${boilerplate}`;
    expect(cleaned(caption, by, credit, 'all').caption).toBe(caption);
  });
  test.each([
    'The mayor (left) and her deputy (right)',
    'A crowd (left/right) waves.',
    'The shop says "NO SALES"',
    'THE PRIME MINISTER STEPS OUT',
    'Voters, according to Reuters/Ipsos polls.',
    '(IDA HOLM/AFP)',
    '  Two  spaces stay.  ',
    '',
  ])('“%s” stays byte for byte', (caption) => {
    expect(cleaned(caption, 'Ida Holm', 'AFP', 'all')).toMatchObject({ caption, moved: [] });
  });
});

test('what only looks like a credit is taken out when a person says so', () => {
  const caption = `${sentence} Photo: Ida Holm`;
  expect(cleaned(caption, 'Ida Holm', 'Nordlys').caption).toBe(caption);
  expect(cleaned(caption, 'Ida Holm', 'Nordlys', 'all').caption).toBe(sentence);
});

const pieces = fc.constantFrom(
  ...[
    'Ships wait.',
    'Ida Holm',
    '(left)',
    '(Photo by Ida Holm/AFP)',
    'AFP PHOTO / IDA HOLM',
    'REUTERS/Per Aas',
    '/',
    '--',
  ],
  ...[
    'TURKEY OUT',
    '(KENYA - Tags: A B)',
    'Mandatory Credit: Ida Holm/AFP',
    'NO SALES',
    '"',
    '(',
    ')',
    '(Per Aas/AP)',
  ],
  ...['(DHA via A', '2019.', 'Per', '\n', 'Editorial use only.', 'U.S. Navy photo by Ida Holm'],
);
const captions = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join(' ')),
  fc.string({ maxLength: 40 }),
);
const facts: CaptionFacts = { creators: ['Ida Holm'], chain: ['AFP'], mandated: '' };

test('what is clean stays as it is', () => {
  fc.assert(
    fc.property(captions, fc.constantFrom('known' as const, 'all' as const), (caption, only) => {
      const once = cleanCaption(caption, facts, only);
      expect(cleanCaption(once.caption, facts, only)).toEqual({
        caption: once.caption,
        moved: [],
        restrictions: [],
        keywords: [],
      });
    }),
    { numRuns: 500 },
  );
});

test('a clean caption is the beginning of the caption, and the rest is what was moved', () => {
  fc.assert(
    fc.property(captions, (caption) => {
      const { caption: rest, moved } = cleanCaption(caption, facts, 'all');
      expect(caption.startsWith(rest)).toBe(true);
      const bare = (text: string) => text.replace(/[\s/*()–-]/gu, '');
      expect(
        bare(rest) +
          moved
            .map(({ text }) => bare(text))
            .reverse()
            .join(''),
      ).toBe(bare(caption));
      if (moved.length === 0) expect(rest).toBe(caption);
    }),
    { numRuns: 500 },
  );
});

test('no name leaves that is in no field', () => {
  const stranger = fc.constantFrom('Per Aas', 'Eve Lund', 'NORDLYS');
  const shape = fc.constantFrom(
    '(Photo by @/AFP)',
    'AFP PHOTO / @',
    '(@/Ida Holm/AFP)',
    'REUTERS/@',
    '(AP Photo/@)',
  );
  fc.assert(
    fc.property(stranger, shape, (name, form) => {
      const caption = `Ships wait. ${form.replace('@', name)}`;
      expect(cleanCaption(caption, facts, 'all').caption).toBe(caption);
    }),
  );
});

test('a caption of 16 kB and one made to be slow are through in a moment', () => {
  const began = performance.now();
  for (const caption of [
    'word '.repeat(3200),
    '('.repeat(16_000),
    'a/'.repeat(8000),
    'AFP PHOTO / '.repeat(1300),
    'NO SALES. '.repeat(1600),
    '. '.repeat(8000),
    'via '.repeat(4000),
    `${'A'.repeat(16_000)} OUT`,
  ])
    cleaned(caption, 'Ida Holm', 'AFP', 'all');
  expect(performance.now() - began).toBeLessThan(2000);
});
