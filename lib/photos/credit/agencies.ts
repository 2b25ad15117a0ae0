import { nameKey } from './draft.ts';

/**
 * Providers whose names newsrooms meet every day, so that "via reuters", "REUTERS" and "Reuters" are one.
 * A provider that is not here is printed as it was written.
 */
type Agency = {
  name: string;
  /** former names, services and shorthand: printed as `name` */
  spellings?: string[];
  /** other names that it trades under: the same house, but printed as written */
  tradesAs?: string[];
  /** whose distribution its credit also names */
  owner?: string;
  /** a picture library: named after those whose pictures it keeps */
  library?: true;
};

const agencies: Agency[] = [
  { name: 'AAP', spellings: ['AAPIMAGE', 'AAP Image', 'AAP Images', 'Australian Associated Press'] },
  { name: 'Action Images', owner: 'Reuters' },
  { name: 'AFP', spellings: ['Agence France-Presse', 'Agence France Presse', 'AFP Photo'] },
  { name: 'Alamy', spellings: ['Alamy Stock Photo', 'Alamy Stock Photos', 'Alamy.com'] },
  { name: 'Allstar', spellings: ['Allstar Picture Library', 'Allstar Collection'], library: true },
  { name: 'Anadolu Agency', tradesAs: ['Anadolu'] },
  { name: 'ANP' },
  { name: 'ANSA' },
  { name: 'AP', spellings: ['Associated Press', 'The Associated Press', 'AP Images'] },
  { name: 'Barcroft Media' },
  { name: 'Bloomberg' },
  { name: 'Camera Press' },
  { name: 'Canadian Press', tradesAs: ['The Canadian Press'] },
  { name: 'CNP', tradesAs: ['Consolidated News Photos'] },
  { name: 'Corbis' },
  { name: 'DHA' },
  { name: 'DPA', spellings: ['Deutsche Presse-Agentur'], tradesAs: ['dpa Picture-Alliance'] },
  { name: 'EPA', spellings: ['European Pressphoto Agency'], tradesAs: ['EPA-EFE'] },
  { name: 'EFE' },
  { name: 'Getty Images', spellings: ['Getty'] },
  { name: 'Kyodo News', tradesAs: ['Kyodo'] },
  { name: 'Magnum Photos', spellings: ['Magnum'] },
  { name: 'NurPhoto' },
  {
    name: 'PA',
    spellings: ['PA Wire', 'PA Photos', 'PA Archive', 'Press Association', 'Press Association Images'],
    tradesAs: ['PA Images'],
  },
  { name: 'Picture Alliance' },
  { name: 'Reuters', spellings: ['Thomson Reuters', 'Reuters Pictures'] },
  { name: 'Rex Features', tradesAs: ['REX'] },
  { name: 'Ritzau Scanpix', tradesAs: ['Scanpix'] },
  { name: 'Ronald Grant', spellings: ['www.ronaldgrantarchive.com', 'Ronald Grant Archive'] },
  { name: 'Shutterstock', spellings: ['Shutterstock.com'] },
  { name: 'SIPA USA' },
  { name: 'Sipa Press' },
  { name: 'Sportsphoto', spellings: ['Sportsphoto Agency'], library: true },
  { name: 'TASS' },
  { name: 'UPI', spellings: ['United Press International'] },
  { name: 'USA Today Sports', tradesAs: ['USA Today Network'] },
  { name: 'WireImage' },
  { name: 'Xinhua', tradesAs: ['Xinhua News Agency'] },
  { name: 'ZUMA Press', spellings: ['ZUMAPRESS.com'], tradesAs: ['ZUMA Wire', 'ZUMA'] },
];

type Known = { agency: Agency; printed: string | null };

const byKey = new Map<string, Known>(
  agencies.flatMap((agency) => [
    [nameKey(agency.name), { agency, printed: agency.name }] as const,
    ...(agency.spellings ?? []).map((name) => [nameKey(name), { agency, printed: agency.name }] as const),
    ...(agency.tradesAs ?? []).map((name) => [nameKey(name), { agency, printed: null }] as const),
  ]),
);

/** The agency that this name means and how it is printed, or null. Two letters changed over are forgiven. */
export function agencyNamed(name: string): { agency: Agency; printed: string } | null {
  const known = byKey.get(nameKey(name)) ?? withLettersChangedOver(nameKey(name));
  return known ? { agency: known.agency, printed: known.printed ?? name } : null;
}

/** "retuers". Only in long names: a short one is too near to other words. */
function withLettersChangedOver(key: string): Known | null {
  if (key.length < 7) return null;
  for (let i = 0; i + 1 < key.length; i++) {
    const turned = key.slice(0, i) + key.charAt(i + 1) + key.charAt(i) + key.slice(i + 2);
    const known = byKey.get(turned);
    if (known) return known;
  }
  return null;
}

/** What two writings of one provider or person have in common. */
export const identity = (name: string): string => nameKey(agencyNamed(name)?.agency.name ?? name);
