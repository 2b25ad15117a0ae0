/**
 * What the sample's photos say about themselves. Photographers, agencies and places are invented; the forms are those
 * that agencies use: a by-line in capitals, a provider chain, the wording that an owner demands.
 */
export type Entry = {
  by: string[];
  credit?: string;
  instructions?: string;
  copyright: string;
  caption: string;
  headline: string;
  city: string;
  country: string;
  /** local day of the photo, YYYYMMDD */
  date: string;
};

const staff = (by: string) => ({ by: [by], credit: 'The Courier', copyright: '© The Courier' });
const nordlys = (by: string) => ({ by: [by], credit: 'Nordlys/Fotopool', copyright: '© Nordlys Bildbyrå' });
const meridian = (by: string) => ({
  by: [by],
  credit: 'Meridian via Fotopool',
  copyright: '© Meridian News Service',
});

export const catalogue = {
  harbour: {
    ...nordlys('IDA SOLHEIM'),
    headline: 'Ships wait off Port Ansel',
    city: 'Port Ansel',
    country: 'Tarrow',
    date: '20261122',
    caption:
      'Freighters lie at anchor off Port Ansel at dusk on Sunday, waiting for the Tarrow Strait to reopen.',
  },
  skyline: {
    ...staff('Noor Haddad'),
    headline: 'The city from the east bank',
    city: 'Port Ansel',
    country: 'Tarrow',
    date: '20261019',
    caption: 'The towers of Port Ansel, seen from the east bank of the river on an October evening.',
  },
  mountain: {
    ...nordlys('JOHAN VIK'),
    headline: 'First snow on the Karrow range',
    city: 'Karrow',
    country: 'Tarrow',
    date: '20261111',
    caption: 'Morning light on the Karrow range after the first snow of the season.',
  },
  windfarm: {
    ...meridian('Pia Lund'),
    headline: 'Wind farm off the coast',
    city: 'Lower Ansel',
    country: 'Tarrow',
    date: '20261121',
    caption: 'Turbines of the Ansel Bank wind farm turn in a fresh north-westerly on Saturday.',
  },
  flood: {
    ...nordlys('IDA SOLHEIM'),
    headline: 'Flood in the lower valley',
    city: 'Lower Ansel',
    country: 'Tarrow',
    date: '20261121',
    caption: 'Mill Street in Lower Ansel stands under water up to the window sills on Saturday morning.',
  },
  bridge: {
    ...staff('Dana Reyes'),
    headline: 'The old bridge',
    city: 'Lower Ansel',
    country: 'Tarrow',
    date: '20261120',
    caption: 'The old stone bridge over the Ansel on Friday morning, with the river just below its arches.',
  },
  stadium: {
    ...nordlys('PETTER AAS'),
    headline: 'Rovers v. Athletic',
    city: 'Port Ansel',
    country: 'Tarrow',
    date: '20261122',
    caption: 'Rovers and Athletic play in the rain at the Harbour Ground in Port Ansel on Sunday night.',
  },
  court: {
    ...staff('Theo Okafor'),
    headline: 'Parliament at night',
    city: 'Port Ansel',
    country: 'Tarrow',
    date: '20261120',
    caption: 'Lights burned past midnight in the old Exchange, where parliament has sat since 1921.',
  },
  market: {
    ...staff('Dana Reyes'),
    headline: 'Market hall',
    city: 'Port Ansel',
    country: 'Tarrow',
    date: '20261116',
    caption: 'The first stalls open in the market hall of Port Ansel on Monday morning.',
  },
  train: {
    ...nordlys('JOHAN VIK'),
    headline: 'The night train',
    city: 'Karrow',
    country: 'Tarrow',
    date: '20261112',
    caption: 'The 401 night train crosses the Ansel viaduct below Karrow on its first evening run.',
  },
  ballot: {
    ...meridian('Anselm Brandt'),
    headline: 'Sollund votes',
    city: 'Sollund',
    country: 'Sollund',
    date: '20261122',
    caption: 'A voter drops a ballot into the box at a polling station in Sollund on Sunday.',
  },
  lab: {
    by: ['Mika Storm'],
    credit: 'Karrow Institute',
    copyright: '© Karrow Institute',
    instructions:
      'Free for editorial use with reports on the institute. Credit as Karrow Institute photo by Mika Storm.',
    headline: 'Hydrology laboratory',
    city: 'Karrow',
    country: 'Tarrow',
    date: '20261104',
    caption: 'Water samples wait for the morning in the hydrology laboratory of the Karrow Institute.',
  },
  concert: {
    ...nordlys('PETTER AAS'),
    headline: 'Coastal Philharmonic',
    city: 'Port Ansel',
    country: 'Tarrow',
    date: '20261121',
    caption: 'The Coastal Philharmonic under Ana Terzić takes its applause in Port Ansel on Saturday.',
  },
  wildfire: {
    ...meridian('Pia Lund'),
    headline: 'Fires in the south',
    city: 'Montara',
    country: 'Montara',
    date: '20260814',
    caption: 'Smoke from the August fires darkens the sky over the forests south of Montara.',
  },
  satellite: {
    by: ['Cape Ansel Space Centre'],
    credit: 'Handout/Meridian',
    copyright: '© Cape Ansel Space Centre',
    headline: 'Petrel 2',
    city: 'Cape Ansel',
    country: 'Tarrow',
    date: '20250930',
    caption: 'An artist’s view of the weather satellite Petrel 2 above the coast.',
  },
  bakery: {
    ...staff('Noor Haddad'),
    headline: 'Tin Street bakery',
    city: 'Port Ansel',
    country: 'Tarrow',
    date: '20261120',
    caption: 'Loaves cool on the racks of the Winthers’ bakery in Tin Street, at five in the morning.',
  },
  school: {
    ...staff('Theo Okafor'),
    headline: 'Empty classroom',
    city: 'Port Ansel',
    country: 'Tarrow',
    date: '20261117',
    caption: 'A classroom of Pier Road School in Port Ansel, before the first lesson on Tuesday.',
  },
  protest: {
    ...nordlys('IDA SOLHEIM'),
    headline: 'Crowd in Tin Street',
    city: 'Port Ansel',
    country: 'Tarrow',
    date: '20261117',
    caption: 'Several hundred people filled Tin Street in Port Ansel on Tuesday evening.',
  },
  crowd: {
    ...nordlys('PETTER AAS'),
    headline: 'Spectators',
    city: 'Karrow',
    country: 'Tarrow',
    date: '20261115',
    caption: 'Spectators in the first snow of the season at the Karrow ground on Sunday.',
  },
  'portrait-woman': {
    ...staff('Priya Raman'),
    headline: 'Selma Grant',
    city: 'Port Ansel',
    country: 'Tarrow',
    date: '20261113',
    caption: 'Selma Grant in her office at the city museum of Port Ansel.',
  },
  'portrait-man': {
    by: ['STRINGER', 'Emil Roth'],
    credit: 'Emil Roth/Nordlys/Fotopool',
    copyright: '© Emil Roth',
    headline: 'Viktor Halas',
    city: 'Port Ansel',
    country: 'Tarrow',
    date: '20261120',
    caption: 'The grandmaster Viktor Halas during the tournament in Port Ansel on Friday.',
  },
} satisfies Record<string, Entry>;

export type PhotoKey = keyof typeof catalogue;
