import type { SampleStory } from './shape.ts';

export const sport: SampleStory[] = [
  {
    key: 'derby',
    headline: 'Ninety-Four Minutes of Rain, One Corner, One Header, One City Awake',
    dek: 'Ansel Athletic win the derby for the first time in eleven years, with a goal by a man who had asked to be taken off.',
    by: ['sam'],
    topics: ['football'],
    lead: { photo: 'stadium', alt: 'A floodlit stadium seen from high in the stands.' },
    hoursAgo: 3,
    body: `PORT ANSEL — Joel Marchetti had been signalling to the bench for six minutes. His left calf was gone, he said later, “like a shop that has closed.” Athletic had used their last substitute. So he walked up for the corner, because the other penalty area was nearer than his own.

It was the 94th minute. The ball came in low and wet, was kicked by two defenders at once and rose, turning, to the height of a man who could not jump.

“It found me,” said Marchetti.

Athletic 1, Harbour Rovers 0. The sound was heard in Lower Ansel.

## A match that was nobody’s

For an hour and a half there had been rain and not much else. Rovers hit a post. Athletic hit a photographer. The pitch, relaid in August, was by the end a memory. (RELATED: Athletic’s New Pitch Is Perfect, Apart From the Football)

> I have played in better games. I have not been carried home from them.

The win puts Athletic fifth. More to the point, it puts them above Rovers, where they will stay until at least Saturday.`,
  },
  {
    key: 'marathon',
    headline: 'She Came Last in the Marathon. The City Waited for Her',
    by: ['sam'],
    topics: ['running', 'city-life'],
    lead: { photo: 'bridge', alt: 'A bridge over a wide river in the morning.' },
    hoursAgo: 27,
    body: `PORT ANSEL — The road had been open again for an hour. The banners were down. When Gerda Thorsen, 77, turned into Quay Street at six minutes past five on Sunday, a tram was standing in her lane.

It rang its bell. Then it backed up.

Ms. Thorsen finished her first marathon in seven hours and 51 minutes, between two rows of people who had come out of the pubs to hold the tape. The official clock had been taken away. The time is that of a man on a balcony. (RELATED: Every Tuesday, Tin Street Stops and Sings)

The winner, Abel Tesfaye Bekele, in 2:08:44, had stayed to watch. “I ran it faster,” he said. “She ran it longer.”`,
  },
  {
    key: 'new-pitch',
    headline: 'Athletic’s New Pitch Is Perfect, Apart From the Football',
    by: ['sam'],
    topics: ['football'],
    lead: { photo: 'stadium', alt: 'An empty stadium under floodlights.' },
    hoursAgo: 91,
    body: `PORT ANSEL — The grass at the Harbour Ground was grown in a field in Karrow, rolled up like carpet and brought by night train. It has sensors. It has a doctor. What it does not yet have, after three matches, is a goal. (RELATED: The Night Train Is Back, and It Is Full)

“It is very good grass,” said the manager, Inga Storm, in the manner of somebody praising a dinner guest’s shoes.`,
  },
  {
    key: 'chess-school',
    headline: 'The Chess Champion Is 12 and Would Like a Snack',
    dek: 'Leila Amari drew with a grandmaster, beat another and was home by bedtime.',
    by: ['sam', 'noor'],
    topics: ['chess', 'schools'],
    lead: {
      photo: 'portrait-man',
      alt: 'A man with a beard in half-light, looking down.',
      caption: 'The grandmaster Viktor Halas, who offered the draw, in Port Ansel on Friday.',
    },
    hoursAgo: 47,
    body: `PORT ANSEL — Grandmaster Viktor Halas offered the draw on move 41. His opponent thought about it, looked at the clock, looked at the buffet and accepted.

Leila Amari is twelve. On Friday she became the youngest person to win the coastal championship, half a point ahead of a man who has been in the world’s top fifty and who taught her father.

“She does not play like a child,” said Mr. Halas. “She eats like one. It is the only way to tell.” (RELATED: At Sixteen, They Can Vote in the City. Many Already Know What They Think of It)`,
  },
  {
    key: 'rowing-fog',
    headline: 'The Boat Race Was Won by Whoever Came Out of the Fog First',
    by: ['sam'],
    topics: ['rowing'],
    partner: 'meridian',
    hoursAgo: 72,
    body: `LOWER ANSEL — For eleven minutes on Saturday two thousand people on the river bank watched a white wall and listened to it breathe.

Then a bow came out of it, and it was green. University had beaten Naval College by a length and a half, or possibly by three; the umpire’s launch was still inside.

The crews asked for the result to be confirmed. The umpire, when she arrived, said that she had seen nothing that contradicted it. (RELATED: In the Lower Valley, the River Has Come Indoors Again)`,
  },
  {
    key: 'ice-rink',
    headline: 'With No Snow to Ski On, Karrow Falls in Love With Curling',
    by: ['sam'],
    topics: ['karrow'],
    lead: { photo: 'crowd', alt: 'Spectators in winter coats, seen from behind.' },
    hoursAgo: 117,
    body: `KARROW — The waiting list for the curling club in Karrow has 340 names on it, among them the director of the ski lifts.

“I came to complain about the noise,” he said, sweeping. (RELATED: A Winter Without Snow Leaves Karrow’s Lifts Standing Still)

The club has four sheets of ice and had, until last winter, nineteen members, most of whom were related. It now has two hundred, a league with three divisions and a dispute about trousers.`,
  },
];
