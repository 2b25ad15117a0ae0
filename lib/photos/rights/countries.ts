/** Names that agencies write and that the language's own list of regions does not know. */
const otherNames: Record<string, string> = {
  UK: 'GB',
  'U.K.': 'GB',
  BRITAIN: 'GB',
  'GREAT BRITAIN': 'GB',
  ENGLAND: 'GB',
  USA: 'US',
  'U.S.A.': 'US',
  'U.S.': 'US',
  US: 'US',
  AMERICA: 'US',
  HOLLAND: 'NL',
  'THE NETHERLANDS': 'NL',
  TURKEY: 'TR',
  'CZECH REPUBLIC': 'CZ',
  'IVORY COAST': 'CI',
  BURMA: 'MM',
  SWAZILAND: 'SZ',
  MACEDONIA: 'MK',
  UAE: 'AE',
  'SOUTH KOREA': 'KR',
  'REPUBLIC OF KOREA': 'KR',
  'NORTH KOREA': 'KP',
  'HONG KONG': 'HK',
  MACAU: 'MO',
  'MAINLAND CHINA': 'CN',
  "PEOPLE'S REPUBLIC OF CHINA": 'CN',
  PALESTINE: 'PS',
  VATICAN: 'VA',
};

const groups: Record<string, string[]> = {
  BENELUX: ['BE', 'NL', 'LU'],
  SCANDINAVIA: ['DK', 'NO', 'SE'],
  'NORDIC COUNTRIES': ['DK', 'FI', 'IS', 'NO', 'SE'],
  NORDICS: ['DK', 'FI', 'IS', 'NO', 'SE'],
  'BALTIC STATES': ['EE', 'LV', 'LT'],
  BALTICS: ['EE', 'LV', 'LT'],
  GSA: ['DE', 'AT', 'CH'],
  DACH: ['DE', 'AT', 'CH'],
  'NORTH AMERICA': ['CA', 'MX', 'US'],
};

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that are no country of today: regions of the language list, and withdrawn ones that answer with another's name. */
const noCountry = new Set([
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'ZZ',
  'QO',
  'UK',
  'SU',
  'DD',
  'FX',
  'YD',
  'VD',
  'RH',
  'NH',
  'HV',
  'DY',
  'BU',
  'TP',
  'ZR',
  'AN',
  'CS',
  'YU',
  'NT',
  'PU',
  'PZ',
  'WK',
  'JT',
  'MI',
  'FQ',
  'NQ',
  'PC',
  'CT',
]);

let known: Map<string, string[]> | null = null;

/** ISO 3166-1 codes of a country or group as an agency writes it; none for words that name no place we know. */
export function countriesNamed(name: string): string[] {
  known ??= knownNames();
  return known.get(plain(name)) ?? [];
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
    .replace(/^THE /, '');

function knownNames(): Map<string, string[]> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const found = new Map<string, string[]>(Object.entries(groups));
  for (const first of letters)
    for (const second of letters) {
      const code = first + second;
      const name = noCountry.has(code) ? undefined : names.of(code);
      if (name) found.set(plain(name), [code]);
    }
  for (const [name, code] of Object.entries(otherNames)) found.set(plain(name), [code]);
  return found;
}
