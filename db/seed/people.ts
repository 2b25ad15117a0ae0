import type { Role } from '#db/index.ts';

/** The sample's staff: one of each role at least, and the bylines of its stories. All invented. */
export const staff: { key: string; name: string; email: string; role: Role; title: string; bio: string }[] = [
  {
    key: 'ruth',
    name: 'Ruth Adeyemi',
    email: 'ruth.adeyemi@courier.example',
    role: 'editor',
    title: 'Editor',
    bio: 'Ruth Adeyemi edits the Courier. She began on its night desk and still prefers it.',
  },
  {
    key: 'mara',
    name: 'Mara Lindqvist',
    email: 'mara.lindqvist@courier.example',
    role: 'reporter',
    title: 'Foreign correspondent',
    bio: 'Mara Lindqvist reports on the strait, the islands and the countries on the other side of them.',
  },
  {
    key: 'theo',
    name: 'Theo Okafor',
    email: 'theo.okafor@courier.example',
    role: 'reporter',
    title: 'Parliamentary correspondent',
    bio: 'Theo Okafor has covered four governments and read three budgets to the end.',
  },
  {
    key: 'ines',
    name: 'Ines Calloway',
    email: 'ines.calloway@courier.example',
    role: 'reporter',
    title: 'Science correspondent',
    bio: 'Ines Calloway writes about climate, space and medicine. She trained as a hydrologist.',
  },
  {
    key: 'jonas',
    name: 'Jonas Vale',
    email: 'jonas.vale@courier.example',
    role: 'reporter',
    title: 'Business reporter',
    bio: 'Jonas Vale follows money along the coast.',
  },
  {
    key: 'priya',
    name: 'Priya Raman',
    email: 'priya.raman@courier.example',
    role: 'reporter',
    title: 'Critic at large',
    bio: 'Priya Raman writes about music, film and museums.',
  },
  {
    key: 'sam',
    name: 'Sam Whitlock',
    email: 'sam.whitlock@courier.example',
    role: 'reporter',
    title: 'Sports reporter',
    bio: 'Sam Whitlock was a goalkeeper, briefly.',
  },
  {
    key: 'dana',
    name: 'Dana Reyes',
    email: 'dana.reyes@courier.example',
    role: 'reporter',
    title: 'City reporter',
    bio: 'Dana Reyes covers City Hall, the tram and everything between the stops.',
  },
  {
    key: 'noor',
    name: 'Noor Haddad',
    email: 'noor.haddad@courier.example',
    role: 'contributor',
    title: 'Contributor',
    bio: 'Noor Haddad writes for the Courier from the Northern Quarter.',
  },
];

export const sections = ['World', 'Politics', 'Business', 'Science', 'Culture', 'Sport'];

export const topics: Record<string, string> = {
  shipping: 'Shipping',
  'tarrow-strait': 'Tarrow Strait',
  elections: 'Elections',
  sollund: 'Sollund',
  karrow: 'Karrow',
  climate: 'Climate',
  floods: 'Floods',
  schools: 'Schools',
  'kestrel-islands': 'Kestrel Islands',
  diplomacy: 'Diplomacy',
  budget: 'The budget',
  parliament: 'Parliament',
  'city-hall': 'City Hall',
  transport: 'Transport',
  courts: 'Courts',
  energy: 'Energy',
  'city-life': 'City life',
  space: 'Space',
  health: 'Health',
  music: 'Music',
  museums: 'Museums',
  books: 'Books',
  film: 'Film',
  football: 'Football',
  running: 'Running',
  chess: 'Chess',
  rowing: 'Rowing',
};

export const meridian = {
  name: 'Meridian News Service',
  bylineForm: '{authors} for Meridian News Service',
  licence:
    'This report was produced by Meridian News Service, a cooperative newswire owned by the papers that print it. Members may republish it free of charge with its logo, the reporter’s byline and this paragraph. Questions about republication: licensing@meridian.example.',
};
