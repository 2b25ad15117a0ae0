import type { SampleStory } from './shape.ts';

export const science: SampleStory[] = [
  {
    key: 'river-box',
    headline: 'The Small Box That Listens to Rivers',
    dek: 'A sensor the size of a lunch tin gave a town eleven hours’ warning. Its inventor would rather talk about what it got wrong.',
    by: ['ines'],
    topics: ['floods', 'climate'],
    lead: { photo: 'lab', alt: 'Glassware and instruments on a bench in blue laboratory light.' },
    hoursAgo: 14,
    body: `KARROW — What the box hears, mostly, is stones.

When a river rises it begins to move its bed, first sand, then gravel, then things that a person could sit on. Each has a sound. Dr. Ebele Nwosu, a geophysicist at the Karrow Institute, has spent six years teaching a microphone to tell them apart.

Last week that microphone, one of 48 bolted to bridges above Lower Ansel, heard boulders at 9:04 in the morning. The water reached the town at eight in the evening. (RELATED: In the Lower Valley, the River Has Come Indoors Again)

“Eleven hours is good,” Dr. Nwosu said. “But two of my boxes said there would be no flood at all, and I should like to know what they were listening to.”

## Cheap on purpose

Each box costs about 900 crowns, a fiftieth of the radar gauges that the state uses. They run on a battery that lasts two winters. They are meant to be lost.

> If you build an instrument that you cannot bear to lose, you will put it where the river is not.

The two deaf boxes were recovered on Sunday. One was full of leaves. The other had been removed by a fisherman, who thought that it was counting his trout.`,
  },
  {
    key: 'satellite-dark',
    headline: 'A Satellite Went Quiet for Eleven Minutes. Nobody on the Ground Slept',
    dek: 'The weather eye over the northern sea is seven years past its retirement. There is no other.',
    by: ['ines'],
    topics: ['space', 'climate'],
    lead: { photo: 'satellite', alt: 'A satellite with solar wings above the curve of the Earth.' },
    hoursAgo: 23,
    body: `PORT ANSEL — At 2:17 on Saturday morning the picture of the northern sea stopped moving. It is a thing that pictures of the sea do not do.

In the control room at Cape Ansel, three engineers looked at it for what one of them describes as “one very long breath.” The satellite, Petrel 2, was launched for five years in 2014. It tells the coast about every storm before it arrives.

At 2:28 it came back. A switch that had not moved since the launch had moved, by itself, and then had moved back.

“We have decided to consider it a yawn,” said the flight director, Oona Rask.

Petrel 3 is built and paid for. It stands in a hall, wrapped in foil, waiting for a rocket that has been delayed four times. (RELATED: For One Gusty Weekend, the Whole Coast Ran on Wind)`,
  },
  {
    key: 'snowless-winter',
    headline: 'A Winter Without Snow Leaves Karrow’s Lifts Standing Still',
    by: ['ines', 'jonas'],
    topics: ['climate', 'karrow'],
    lead: { photo: 'mountain', alt: 'Bare rock and thin snow on a mountain ridge.' },
    hoursAgo: 64,
    body: `KARROW — In the window of the lift office hangs a sheet of paper with a drawing of a snowflake and the words *any day now*. It was put up on the first of December last year.

The town made 4,000 beds ready. It filled 900. The ice rink, which makes its own cold, has never been so popular.

What climate scientists call the zero line, above which winter rain falls as snow, has risen by 240 metres since 1970 in the Karrow range. The lifts begin 180 metres below it. (RELATED: Forty Hikers Walk Out of the Karrow Range, Tired and Rather Embarrassed)

The council will decide in spring whether to build higher or to build something else. A study that it commissioned proposes a swimming lake.`,
  },
  {
    key: 'wildfire-smoke',
    headline: 'What the Smoke Leaves Behind, Once the Sky Is Blue Again',
    dek: 'Two summers after the heath fires, researchers are counting what they can no longer see.',
    by: ['ines'],
    topics: ['climate', 'health'],
    lead: { photo: 'wildfire', alt: 'An orange sky full of smoke above a dark line of trees.' },
    partner: 'meridian',
    hoursAgo: 88,
    body: `SOLLUND — For nineteen days in the summer before last, the people of the upper valley did not see a shadow. There was too much smoke for one.

Now 2,300 of them breathe into a tube twice a year. The first results of the study, published on Thursday, are neither as bad as doctors had feared nor as good as the valley had begun to hope.

Lungs that were healthy before the fires recovered within a year in nine of ten cases. In the tenth they did not, and the study cannot say why. Age does not explain it. Nor does distance from the fire.

“We looked for the simple answer first,” said Dr. Tomas Reuter, who leads the study. “We are now looking for the other kind.” (RELATED: The Small Box That Listens to Rivers)`,
  },
  {
    key: 'owl-census',
    headline: 'Volunteers Counted the City’s Owls. The Owls, It Seems, Counted Back',
    by: ['noor'],
    topics: ['city-life'],
    hoursAgo: 110,
    body: `PORT ANSEL — Two hundred people stood in the dark on Tuesday and were silent, which in this city has not happened since the power cut of 1987.

They were counting owls. They heard 61, more than twice as many as in the last census, most of them in the plane trees of Quay Street. (RELATED: The Mayor Wants a Third Lane. The Cyclists Want the Second One Back)

The tawny owl, the survey’s organisers note, answers when it is called. Some volunteers called rather well. The figure has been corrected downward by nine.`,
  },
  {
    key: 'sleep-study',
    headline: 'Early Risers Are Not More Virtuous, a Study of 40,000 Finds. They Are Merely Up',
    by: ['ines'],
    topics: ['health'],
    hoursAgo: 158,
    body: `PORT ANSEL — A study that followed 40,000 people for eleven years has found no link between the hour at which a person gets up and how well that person’s life goes, measured in health, income, friendships and the return of library books.

“We asked about library books because somebody always does,” said Professor Agnes Moll, one of the authors.

What does matter is regularity. People who slept at about the same time each night were healthier at every age than those who did not, whether that time was ten or three. (RELATED: The Last Bakery on Tin Street Rises at Two)`,
  },
  {
    key: 'tide-clock',
    headline: 'The Tide Clock Under the Iron Bridge Is Right Again After 80 Years',
    by: ['ines'],
    topics: ['city-life'],
    state: 'in review',
    body: `PORT ANSEL — For eighty years the great clock under the Iron Bridge has shown high water at the wrong time, and for eighty years the city’s children have been told to subtract forty minutes.

On Wednesday a clockmaker and an oceanographer took out one brass wheel with 254 teeth and put in one with 235. (RELATED: Tarrow Strait Reopens After Nine Days, and the Queue Is 140 Ships Long)`,
  },
];
