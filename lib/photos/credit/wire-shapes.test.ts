import { describe, expect, test } from 'vitest';
import { creditLine } from './credit-line.ts';
import type { CreditFacts } from './draft.ts';

const read = (facts: Partial<CreditFacts>) =>
  creditLine({ creators: [], credit: '', mandated: '', separator: '/', ...facts });

/** by-line | credit → printed, in the shapes in which wires, libraries and offices send them */
const table: [by: string, credit: string, printed: string][] = [
  // AFP
  ['IDA HOLM', 'AFP', 'IDA HOLM/AFP'],
  ['IDA HOLM', 'AFP via Getty Images', 'IDA HOLM/AFP/Getty Images'],
  ['IDA HOLM/AFP via Getty Images', 'AFP via Getty Images', 'IDA HOLM/AFP/Getty Images'],
  ['', 'AFP PHOTO / IDA HOLM', 'IDA HOLM/AFP'],
  ['', 'AFP/IDA HOLM', 'IDA HOLM/AFP'],
  ['STR', 'AFP/Getty Images', 'AFP/Getty Images'],
  ['-', 'AFP via Getty Images', 'AFP/Getty Images'],
  ['AFP', 'AFP/Getty Images', 'AFP/Getty Images'],
  ['Getty Images', 'AFP/Getty Images', 'AFP/Getty Images'],
  ['IDA HOLM', 'Agence France-Presse', 'IDA HOLM/AFP'],
  ['HO', 'AFP/Getty Images', 'HO/AFP/Getty Images'],
  // Getty Images and its partners
  ['Ida Holm', 'Getty Images', 'Ida Holm/Getty Images'],
  ['Ida Holm / Staff', 'Getty Images', 'Ida Holm/Getty Images'],
  ['Ida Holm / Contributor', 'Getty Images', 'Ida Holm/Getty Images'],
  ['Ida Holm', 'Getty Images Europe', 'Ida Holm/Getty Images'],
  ['Ida Holm', 'Getty Images for Netflix', 'Ida Holm/Getty Images for Netflix'],
  ['Ida Holm', 'WireImage', 'Ida Holm/WireImage'],
  ['Ida Holm', 'NurPhoto via Getty Images', 'Ida Holm/NurPhoto/Getty Images'],
  ['Ida Holm', 'Bloomberg via Getty Images', 'Ida Holm/Bloomberg/Getty Images'],
  ['Ida Holm', 'SOPA Images/LightRocket via Gett', 'Ida Holm/SOPA Images/LightRocket/Getty Images'],
  ['SOPA Images', 'LightRocket via Getty Images', 'SOPA Images/LightRocket/Getty Images'],
  ['Future Publishing', 'Future Publishing via Getty Imag', 'Future Publishing/Getty Images'],
  ['MediaNews Group/The Denver Post via Getty Images', '', 'MediaNews Group/The Denver Post/Getty Images'],
  ['Boston Globe', 'Boston Globe via Getty Images', 'Boston Globe/Getty Images'],
  ['picture alliance', 'picture alliance via Getty Image', 'picture alliance/Getty Images'],
  ['', '2019 Getty Images', 'Getty Images'],
  ['Ida Holm', 'Corbis via Getty Images', 'Ida Holm/Corbis/Getty Images'],
  // AP
  ['', 'AP Photo/Ida Holm', 'Ida Holm/AP'],
  ['Ida Holm', 'AP', 'Ida Holm/AP'],
  ['', 'Ida Holm/AP', 'Ida Holm/AP'],
  ['Ida Holm', 'ASSOCIATED PRESS', 'Ida Holm/AP'],
  ['', '(Photo by Ida Holm/Invision/AP)'.slice(1, -1), 'Ida Holm/Invision/AP'],
  ['Ida Holm', 'Invision', 'Ida Holm/Invision/AP'],
  ['', 'AP Photo/Ida Holm, File', 'Ida Holm/AP'],
  ['', 'AP Photo/Ida Holm, Pool', 'Ida Holm/AP'],
  ['', 'Pool Photo via AP', 'AP'],
  // Reuters
  ['', 'REUTERS/Ida Holm', 'Ida Holm/Reuters'],
  ['IDA HOLM', 'REUTERS', 'IDA HOLM/Reuters'],
  ['', 'REUTERS/Ida Holm/File Photo', 'Ida Holm/Reuters'],
  ['', 'REUTERS/Ida Holm/Pool', 'Ida Holm/Reuters'],
  ['Handout', 'Handout via REUTERS', 'Handout/Reuters'],
  ['', 'Norwegian Police/Handout via REUTERS', 'Norwegian Police/Handout/Reuters'],
  ['Stringer .', 'Reuters', 'Reuters'],
  ['', 'Ida Holm-USA TODAY Sports', 'Ida Holm/USA Today Sports'],
  ['', 'USA TODAY Sports via Reuters', 'USA Today Sports/Reuters'],
  // PA
  ['Ida Holm', 'PA Wire', 'Ida Holm/PA'],
  ['Ida Holm', 'PA Wire/PA Images', 'Ida Holm/PA'],
  ['', 'PA Archive/Press Association Ima', 'PA'],
  ['Ida Holm', 'Press Association', 'Ida Holm/PA'],
  ['Ida Holm', 'PA Images', 'Ida Holm/PA Images'],
  ['Ida Holm', 'SPA Wire', 'Ida Holm/SPA Wire'],
  // EPA, dpa and other European agencies
  ['', 'EPA-EFE/IDA HOLM', 'IDA HOLM/EPA-EFE'],
  ['', 'EPA/IDA HOLM', 'IDA HOLM/EPA'],
  ['IDA HOLM', 'EPA/Shutterstock', 'IDA HOLM/EPA/Shutterstock'],
  ['', 'IDA HOLM/EPA/Shutterstock', 'IDA HOLM/EPA/Shutterstock'],
  ['Ida Holm', 'epa european pressphoto agency b', 'Ida Holm/EPA'],
  ['Ida Holm', 'dpa/picture alliance via Getty I', 'Ida Holm/dpa/picture alliance/Getty Images'],
  ['Ida Holm', 'picture alliance/dpa', 'Ida Holm/picture alliance/dpa'],
  ['Ida Holm', 'SIPA USA', 'Ida Holm/SIPA USA'],
  ['Ida Holm', 'Pacific Press/Sipa USA/Sipa USA', 'Ida Holm/Pacific Press/Sipa USA'],
  ['Ida Holm', 'TASS', 'Ida Holm/TASS'],
  ['Ida Holm', 'ANSA', 'Ida Holm/ANSA'],
  // Alamy, Shutterstock, Rex, Corbis, Zuma
  ['Ida Holm', 'Alamy Stock Photo', 'Ida Holm/Alamy'],
  ['', 'ZUMA Press, Inc./Alamy Stock Photo', 'ZUMA Press/Alamy'],
  ['', 'Ida Holm / Alamy Stock Photo', 'Ida Holm/Alamy'],
  ['Ida Holm', 'Ida Holm/REX/Shutterstock (1234567a)', 'Ida Holm/REX/Shutterstock'],
  ['Ida Holm', 'Rex Features', 'Ida Holm/Rex Features'],
  ['Ida Holm', 'Shutterstock.com', 'Ida Holm/Shutterstock'],
  ['Ida Holm', '© Ida Holm/Corbis', 'Ida Holm/Corbis'],
  ['', 'Credit Image: © Ida Holm/ZUMA Wire', 'Ida Holm/ZUMA Wire'],
  // Canadian Press
  ['', 'THE CANADIAN PRESS/Ida Holm', 'Ida Holm/The Canadian Press'],
  ['Ida Holm', 'THE CANADIAN PRESS', 'Ida Holm/The Canadian Press'],
  ['', 'CP/Ida Holm', 'Ida Holm/The Canadian Press'],
  // Asia
  ['Ida Holm', 'Anadolu Agency/Getty Images', 'Ida Holm/Anadolu Agency/Getty Images'],
  ['Ida Holm', 'Anadolu via Getty Images', 'Ida Holm/Anadolu/Getty Images'],
  ['', 'Xinhua/Ida Holm', 'Ida Holm/Xinhua'],
  ['Ida Holm', 'Kyodo News via Getty Images', 'Ida Holm/Kyodo News/Getty Images'],
  ['', 'PTI Photo/Ida Holm', 'Ida Holm/PTI'],
  // the U.S. military, handouts, pools, readers
  ['', 'U.S. Air Force photo by Staff Sgt. Ida Holm', 'U.S. Air Force photo by Staff Sgt. Ida Holm'],
  [
    'Staff Sgt. Ida Holm',
    'U.S. Army photo by Staff Sgt. Ida Holm/Released',
    'U.S. Army photo by Staff Sgt. Ida Holm',
  ],
  ['Staff Sgt. Ida Holm', 'U.S. Marine Corps', 'Staff Sgt. Ida Holm/U.S. Marine Corps'],
  ['', 'Courtesy of Ida Holm', 'Courtesy of Ida Holm'],
  ['POOL', 'Reuters', 'Reuters'],
  ['Ida Holm - Pool', 'Getty Images', 'Ida Holm/Getty Images'],
  ['POOL', '', 'POOL'],
  ['', 'Submitted by Ida Holm', 'Ida Holm'],
  ['Ida Holm', "Reader's photo", "Ida Holm/Reader's photo"],
  // what stands around names
  ['Photo: Ida Holm', '', 'Ida Holm'],
  ['Foto: Ida Holm', 'dpa', 'Ida Holm/dpa'],
  ['Pic: Ida Holm', '', 'Ida Holm'],
  ['by Ida Holm', '', 'Ida Holm'],
  ['Credit: Ida Holm', '', 'Ida Holm'],
  ['Photographer: Ida Holm', '', 'Ida Holm'],
  ['Ida Holm.', 'AFP,', 'Ida Holm/AFP'],
  ['Ida Holm c/o Fotopool', '', 'Ida Holm/Fotopool'],
  ['Ida Holm | Nordlys', '', 'Ida Holm/Nordlys'],
  ['Ida Holm, AFP', '', 'Ida Holm/AFP'],
  ['Ida Holm, Staff', 'Getty Images', 'Ida Holm/Getty Images'],
  ['Ida Holm, Jr.', 'AP', 'Ida Holm, Jr./AP'],
  ['ida holm', 'IDA HOLM/AFP', 'ida holm/AFP'],
  ['IDA HOLM', 'Ida Holm/AFP', 'Ida Holm/AFP'],
  ['Ida Holm', 'Salt &amp; Pepper Photos', 'Ida Holm/Salt & Pepper Photos'],
  ['Zo&euml; Lens', 'AFP', 'Zoë Lens/AFP'],
  ['ZoÃ« Lens', 'Â© AFP', 'Zoë Lens/AFP'],
  ['Ida Holm', '24/7 Media', 'Ida Holm/24/7 Media'],
  ['N/A', 'n/a', ''],
  ['Unknown', 'AFP', 'AFP'],
  ['Your Name', '', ''],
  ['Copyright 2019 Ida Holm. All rights reserved.', '', 'Ida Holm'],
];

test.each(table)('%s | %s is printed as %s', (by, credit, printed) => {
  expect(read({ creators: by ? [by] : [], credit }).line).toBe(printed);
});

describe('a house that wants names as names', () => {
  test.each([
    ['IDA VAN DER HOLM', 'Ida van der Holm'],
    ["STEFANO D'ANGELO", "Stefano D'Angelo"],
    ['RORY MCALLISTER', 'Rory McAllister'],
    ['ANNE POCHARD-HOLM', 'Anne Pochard-Holm'],
    ['SINÉAD O’CASEY', 'Sinéad O’Casey'],
    ['JOÃO DE LA TORRE', 'João de la Torre'],
    ['NG HAN LI', 'Ng Han Li'],
    ['J.P. HOLM', 'J.P. Holm'],
    ['AJ HOLM', 'AJ Holm'],
    ['HENRY HOLM III', 'Henry Holm III'],
    ['LeVar McHolm', 'LeVar McHolm'],
    ['van der Holm', 'van der Holm'],
    ['PA', 'PA'],
    ['NASA', 'NASA'],
  ])('%s is printed as %s', (by, printed) => {
    expect(read({ creators: [by], capitals: 'title case' }).line).toBe(printed);
  });

  test('its exceptions keep their letters', () => {
    const house = { capitals: 'title case' as const, exceptions: ['deLUX', 'IDA HOLM'] };
    expect(read({ creators: ['IDA HOLM'], credit: 'DELUX FOTO', ...house }).line).toBe('IDA HOLM/deLUX Foto');
  });

  test('demanded wording is printed word for word all the same', () => {
    expect(read({ mandated: 'AFP PHOTO / IDA HOLM', capitals: 'title case' }).line).toBe(
      'AFP PHOTO / IDA HOLM',
    );
  });
});

describe('the own house', () => {
  const own = {
    own: 'The Courier',
    staff: [
      { name: 'Ida Holm', from: '2019-01-01', until: '2020-12-31' },
      { name: 'Per Aas', from: null, until: null },
    ],
  };
  const on = (year: number) => Date.UTC(year, 5, 1);
  test('staff photographers carry its name in the years of their contract', () => {
    expect(read({ creators: ['IDA HOLM'], takenAt: on(2019), ...own })).toMatchObject({
      line: 'Ida Holm/The Courier',
      role: 'staff',
    });
    expect(read({ creators: ['Ida Holm'], takenAt: on(2021), ...own }).line).toBe('Ida Holm');
    expect(read({ creators: ['Ida Holm'], takenAt: null, ...own }).line).toBe('Ida Holm');
    expect(read({ creators: ['Per Aas'], takenAt: null, ...own }).line).toBe('Per Aas/The Courier');
    expect(read({ creators: ['Ida Holm'], takenAt: Date.UTC(2020, 11, 31, 23), ...own }).line).toBe(
      'Ida Holm/The Courier',
    );
  });
  test('what an agency sends of them is the agency’s', () => {
    expect(read({ creators: ['Per Aas'], credit: 'AFP', ...own }).line).toBe('Per Aas/AFP');
  });
  test('“for The Courier” is The Courier', () => {
    expect(read({ creators: ['Eve Lund for the Courier'], own: 'the Courier' }).line).toBe(
      'Eve Lund/the Courier',
    );
  });
});

test('a role is kept apart from the line', () => {
  expect(read({ creators: ['Ida Holm'], credit: 'AP', creatorTitle: 'STRINGER' }).role).toBe('stringer');
  expect(read({ creators: ['Ida Holm/Pool'], credit: 'AP' })).toMatchObject({
    role: 'pool',
    line: 'Ida Holm/AP',
  });
  expect(read({ creators: ['Byline'], credit: 'POOL/HANDOUT' }).role).toBe('pool');
});

test('a photo with a number of Getty Images is theirs where nobody else is named', () => {
  expect(read({ gettyId: '4711' }).line).toBe('Getty Images');
  expect(read({ gettyId: '4711', creators: ['Ida Holm'] }).line).toBe('Ida Holm/Getty Images');
  expect(read({ gettyId: '4711', credit: 'AFP' }).line).toBe('AFP');
});

test('a rule that a person undid does nothing', () => {
  const facts = { creators: ['Ida Holm'], credit: '© STR/reuters' };
  const all = read(facts);
  expect(all.line).toBe('Ida Holm/Reuters');
  expect(all.changes.map(({ rule }) => rule)).toEqual(['copyright signs', 'noise words', 'agency spelling']);
  expect(read({ ...facts, without: ['agency spelling'] }).line).toBe('Ida Holm/reuters');
  expect(read({ ...facts, without: ['noise words'] }).line).toBe('Ida Holm/STR/Reuters');
  expect(read({ credit: '© Nordlys', without: ['copyright signs'] }).line).toBe('© Nordlys');
});
