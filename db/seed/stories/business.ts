import type { SampleStory } from './shape.ts';

export const business: SampleStory[] = [
  {
    key: 'wind-record',
    headline: 'For One Gusty Weekend, the Whole Coast Ran on Wind',
    dek: 'Turbines covered 104 percent of demand for 31 hours. The rest went into a mountain.',
    by: ['jonas'],
    topics: ['energy', 'climate'],
    lead: { photo: 'windfarm', alt: 'Rows of wind turbines stand in the sea under a bright sky.' },
    hoursAgo: 9,
    body: `PORT ANSEL — From 2 p.m. on Friday until 9 p.m. on Saturday, every kettle, tram and freezer between the Iron Bridge and the Karrow foothills ran on wind alone.

It is the first time that the coastal grid has gone more than a day without burning anything. For one hour on Saturday morning the turbines made 127 percent of what was needed; the surplus pumped water uphill into the Montara reservoir, from where it will come down again when the wind does not blow. (RELATED: Montara Talks End With a Handshake and No Photograph of It)

“We watched the number the way you watch a kettle,” said Frida Askeland, who runs the control room. “At a hundred somebody opened a window to hear it.”

## The price went below nothing

Electricity traded at minus four crowns on Saturday at dawn: buyers were paid to take it. Households on hourly contracts noticed. The energy agency recorded a peak at 6 a.m. that it could not at first explain, and then could.

> Everybody put the washing on.

Not everybody was pleased. Operators of the two gas plants that stand by for calm days say that they cannot afford to be needed so seldom. Their contract ends next year.`,
  },
  {
    key: 'night-train',
    headline: 'The Night Train Is Back, and It Is Full',
    dek: 'Cancelled in 2014 for want of passengers, the sleeper to Karrow now has a waiting list of six weeks.',
    by: ['jonas'],
    topics: ['transport', 'karrow'],
    lead: { photo: 'train', alt: 'A train with lit windows runs along a valley at dusk.' },
    hoursAgo: 33,
    body: `KARROW — At 22:40 on a wet Thursday the 401 left Port Ansel with every berth taken, two bicycles too many and a double bass that had its own ticket.

Nine years after the state railway scrapped the sleeper because, it said, nobody wanted to spend nine hours doing what a plane does in one, a company of 34 people is doing it with carriages bought at the price of scrap.

“We did not find a new idea,” said Edda Winther, who founded the line with a loan secured on her parents’ bakery. “We found the old one, and it had not been washed.” (RELATED: The Last Bakery on Tin Street Rises at Two)

The line carried 61,000 passengers in its first year and made a profit of 212,000 crowns, or about three crowns and a half for each of them. Ms. Winther has framed one.

[photo mountain | Morning light on a snow-covered ridge. | The view from the 401 at a quarter to eight, if one is awake.]

### What it is like

Narrow, loud and rather wonderful. The pillow is thin. The coffee is not.`,
  },
  {
    key: 'market-hall',
    headline: 'The Fish Market Turns Off Its Neon and Turns On Its Phones',
    by: ['dana'],
    topics: ['shipping'],
    lead: { photo: 'market', alt: 'Stalls under awnings in a market, with crates of produce in front.' },
    hoursAgo: 44,
    body: `PORT ANSEL — At half past four in the morning the loudest place in the city used to be the auction hall. On Monday it was so quiet that you could hear the ice.

After 131 years the market sold its catch by app. Buyers stood in a row, in the same boots and in the same order of precedence as ever, and looked at their hands.

“I shouted once,” said Bo Lervik, 71, who has been an auctioneer since he was nineteen. “Just to see.”

Prices were two percent higher than on the Monday before. The system crashed once, at 4:52, and for six minutes Mr. Lervik sold herring the way he always had. (RELATED: The Herring Came Back. So Did the Old Quarrel Over Them)`,
  },
  {
    key: 'herring-quarrel',
    headline: 'The Herring Came Back. So Did the Old Quarrel Over Them',
    dek: 'A good year on the water is a bad one at the quota table.',
    by: ['jonas', 'dana'],
    topics: ['shipping', 'tarrow-strait'],
    partner: 'meridian',
    hoursAgo: 58,
    body: `LOWER ANSEL — There are two ways to count herring, and this autumn both of them gave the same answer for the first time since anyone wrote it down: a lot.

The quota, though, was fixed in May, when nobody knew. By the middle of November the small boats of Lower Ansel had caught all that they were allowed, and were tied up in sight of the fish.

“I can hear them,” said Marit Vold, who owns a nine-metre boat and is only partly joking.

The fisheries ministry says that a quota is a promise to next year. The fishermen say that next year never sends a thank-you note. A meeting is set for Wednesday. (RELATED: Tarrow Strait Reopens After Nine Days, and the Queue Is 140 Ships Long)`,
  },
  {
    key: 'tin-street-bakery',
    headline: 'The Last Bakery on Tin Street Rises at Two',
    by: ['noor'],
    topics: ['city-life'],
    lead: { photo: 'bakery', alt: 'Loaves of bread cool on racks in warm light.' },
    hoursAgo: 80,
    body: `PORT ANSEL — There were seven bakeries on Tin Street when Olav and Sigrun Winther took over the sixth of them. On Saturday there was one, and there was a queue.

The couple, both 68, get up at two. By five the first trays are out; by half past seven the tram conductor has had his roll. None of this has changed since 1983 except, Mr. Winther says, the price of butter and the opinion of doctors.

Their daughter runs a railway. (RELATED: The Night Train Is Back, and It Is Full)

“She asked whether I would bake for the train,” said Mrs. Winther. “I said, does it go by here?”

It does not. A bicycle does, at nine in the evening, with forty bags.`,
  },
  {
    key: 'chip-plant',
    headline: 'A Chip Plant, 900 Jobs and One Very Thirsty River',
    by: ['jonas'],
    topics: ['energy', 'floods'],
    lead: { photo: 'skyline', alt: 'City towers under an evening sky.' },
    hoursAgo: 130,
    body: `KARROW — The factory that Halden Semiconductors wants to build above Karrow would be the largest private investment in the valley’s history, and would drink as much water as all of its people.

The company presented its plans on Wednesday in the school gymnasium. It promised 900 jobs, a bus line and a plant that gives back nine litres of every ten that it takes, cleaner than it found them.

The questions were about the tenth. (RELATED: The Small Box That Listens to Rivers)

A decision is due by April. The regional council has asked for an independent opinion, and has asked who might still be independent.`,
  },
  {
    key: 'rent-index',
    headline: 'Rents in the Northern Quarter Fell Last Quarter. Tenants Would Like to Know Where',
    by: ['jonas'],
    topics: ['city-life'],
    state: 'approved',
    body: `PORT ANSEL — The city’s rent index fell by 0.4 percent in the third quarter, the statistics office said, the first fall since the index began in 2009.

It measures what is asked, not what is paid. On Pier Road, where the Courier knocked on thirty doors, rents had risen behind twenty-six of them. (RELATED: The Mayor Wants a Third Lane. The Cyclists Want the Second One Back)

The office says that both can be true.`,
  },
];
