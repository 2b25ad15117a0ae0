import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditLine } from './credit-line.ts';
import type { CreditFacts } from './draft.ts';

const read = (facts: Partial<CreditFacts>) =>
  creditLine({ creators: [], credit: '', mandated: '', separator: '/', ...facts });

describe('the table of NEWSROOM §8', () => {
  const rows: [creator: string, credit: string, printed: string][] = [
    ['PHILIPPE HUGUEN', 'AFP/Getty Images', 'PHILIPPE HUGUEN/AFP/Getty Images'],
    ['Philip Glass', 'Anadolu Agency via Getty Images', 'Philip Glass/Anadolu Agency/Getty Images'],
    ['Ella Ling/BPI/REX', 'Ella Ling/BPI/REX', 'Ella Ling/BPI/REX'],
    ['Mike Cardew', '© Mike Cardew/ZUMA Press/Corbis', 'Mike Cardew/ZUMA Press/Corbis'],
    ['John Doe/intermediary/via reuters', '', 'John Doe/intermediary/Reuters'],
    ['Ben Blackall/Netflix/PA wIRE/PA Photos', '', 'Ben Blackall/Netflix/PA'],
    ['Byline', 'POOL/HANDOUT', 'Byline/HANDOUT'],
    ['CREDIT', '', ''],
  ];
  test.each(rows)('%s | %s is printed as %s', (creator, credit, printed) => {
    expect(read({ creators: [creator], credit }).line).toBe(printed);
  });

  test('wording demanded in the instructions is printed word for word', () => {
    const answer = read({
      creators: ['Photographer: Elizabeth Thompson'],
      credit: 'U.S. Navy',
      instructions: 'Released. Credit as U.S. Navy photo by Elizabeth Thompson.',
    });
    expect(answer.line).toBe('U.S. Navy photo by Elizabeth Thompson');
    expect(answer.mandated).toBe(answer.line);
  });

  test('wording demanded in the caption is printed word for word', () => {
    const caption =
      'A bridge. RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT "AFP PHOTO / CCTV" - NO MARKETING';
    expect(read({ creators: ['-'], credit: 'AFP', caption }).line).toBe('AFP PHOTO / CCTV');
  });
});

describe('wording that the owner demands', () => {
  test.each([
    [
      'Mandatory Credit: Photo by Ida Holm/NurPhoto/Shutterstock (16507315bs)',
      'Ida Holm/NurPhoto/Shutterstock',
    ],
    ['(Photo credit should read IDA HOLM/AFP/Getty Images)', 'IDA HOLM/AFP/Getty Images'],
    ['MANDATORY CREDIT AFP PHOTO / HO - NO ARCHIVES', 'AFP PHOTO / HO'],
    ['A storm. Mandatory Credit: “Ida Holm via Fotopool”; no sales', 'Ida Holm via Fotopool'],
  ])('%s', (caption, mandated) => {
    expect(read({ caption }).mandated).toBe(mandated);
  });

  test.each(['Mandatory credit required', 'Please credit as above', 'He took credit as usual.'])(
    '"%s" demands no wording',
    (instructions) => {
      expect(read({ creators: ['Ida Holm'], instructions }).line).toBe('Ida Holm');
    },
  );

  test("a person's mandate wins over what the file says", () => {
    expect(read({ mandated: 'Photo: Holm', instructions: 'Credit as Ida Holm.' }).line).toBe('Photo: Holm');
  });
});

describe('parts', () => {
  test('a dash parts a provider that is known otherwise', () => {
    expect(read({ creators: ['Ida Holm - Barcroft Media'], credit: 'Barcroft Media' })).toMatchObject({
      creators: ['Ida Holm'],
      credit: 'Barcroft Media',
    });
    expect(read({ creators: ['Ida Holm - Solheim'], credit: 'AFP' }).creators).toEqual([
      'Ida Holm - Solheim',
    ]);
  });

  test('an agency is parted from the name before it, also with two letters changed over', () => {
    expect(read({ credit: 'Ida Holm/Fotopool retuERS' }).line).toBe('Ida Holm/Fotopool/Reuters');
  });

  test('PA is not found inside another name, and its trading name stands alone as it is', () => {
    const line = 'Ben Blackall/NPA Archive/PA Images/Netflix';
    expect(read({ credit: line }).line).toBe(line);
  });

  test('a picture library comes last, and an owner is named', () => {
    expect(read({ credit: 'Sportsphoto/Eve/Sportsphoto Ltd./Nordlys' }).line).toBe('Eve/Nordlys/Sportsphoto');
    expect(read({ credit: 'Action Images' }).line).toBe('Action Images/Reuters');
    expect(read({ credit: 'Action Images via Reuters' }).line).toBe('Action Images/Reuters');
  });

  test('two creators in one field are two', () => {
    expect(read({ creators: ['Ida Holm; Per Aas'], credit: 'AFP' }).line).toBe('Ida Holm/Per Aas/AFP');
  });
});

describe('noise', () => {
  test.each([
    [['-'], 'STR/AFP', 'AFP'],
    [['Stringer'], '', 'Stringer'],
    [['Stephen Dunn'], 'Staff/Getty Images', 'Stephen Dunn/Getty Images'],
  ])('%s | %s is printed as %s', (creators, credit, line) => {
    expect(read({ creators, credit }).line).toBe(line);
  });
});

describe('where the fields say nothing', () => {
  test.each([
    ['A crowd. (Photo by -/CCTV/AFP via Getty Images)', 'CCTV/AFP/Getty Images'],
    ['A crowd, 2015. AFP PHOTO / IDA HOLMIDA HOLM/AFP/Getty Images', 'IDA HOLM/AFP/Getty Images'],
    ['A crowd (Ida Holm/The Nordlys Times via AP)', 'Ida Holm/The Nordlys Times/AP'],
    ['Minister Holm (left) and her deputy (right)', ''],
  ])('%s', (caption, line) => {
    expect(read({ caption }).line).toBe(line);
  });

  test('a known agency in the copyright is believed, a mere owner is not', () => {
    expect(read({ creators: ['Insidefoto'], copyright: '© 2019 SIPA USA/PA Images' }).line).toBe(
      'Insidefoto/SIPA USA/PA Images',
    );
    expect(read({ copyright: 'Copyright 2017 Ida Holm. All rights reserved.' }).line).toBe('');
    expect(read({ copyright: '© Corbis.  All Rights Reserved.' }).line).toBe('Corbis');
  });
});

test('the house may put "via" before the last', () => {
  expect(read({ creators: ['Ida Holm'], credit: 'AFP/Getty Images', separator: ' via ' }).line).toBe(
    'Ida Holm/AFP via Getty Images',
  );
});

test('every change is told with its rule, before and after', () => {
  expect(read({ creators: ['Ella Ling'], credit: '© Ella Ling/BPI' }).changes).toEqual([
    {
      rule: 'copyright signs',
      from: 'Ella Ling/© Ella Ling/BPI',
      to: 'Ella Ling/Ella Ling/BPI',
      reason: '“©”, a year and “All rights reserved” belong to the copyright, not to the credit.',
    },
    {
      rule: 'names once',
      from: 'Ella Ling/Ella Ling/BPI',
      to: 'Ella Ling/BPI',
      reason: 'Each name is printed once.',
    },
  ]);
  expect(read({ creators: ['Ella Ling'], credit: 'BPI' }).changes).toEqual([]);
});

test('an owner that is named already, as creator too, is not named again', () => {
  expect(read({ creators: ['Reuters'], credit: 'Action Images' }).line).toBe('Reuters/Action Images');
});

test('the slashes of an address part nothing, and names beside it are still names', () => {
  expect(read({ creators: ['Ida Holm via AFP'], credit: 'https://example.com' }).line).toBe(
    'Ida Holm/AFP/https://example.com',
  );
});

test('a credit that went through once goes through unchanged', () => {
  const names = [
    'Ida Holm',
    'IDA HOLM',
    'AFP',
    'via reuters',
    'PA wIRE',
    'PA Images',
    'Pool',
    '-',
    '© Eve',
    'Eve Ltd.',
    'https://example.com',
    'Action Images',
    'a via b',
  ];
  const piece = fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 8 }));
  const line = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 2 }),
      line,
      fc.constantFrom('/', ' via '),
      (creators, credit, separator) => {
        const once = read({ creators, credit, separator });
        const twice = read({ ...once, separator });
        expect(twice.line).toBe(once.line);
        if (separator === '/') expect(twice.changes).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
