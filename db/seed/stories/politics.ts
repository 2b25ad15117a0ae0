import type { SampleStory } from './shape.ts';

export const politics: SampleStory[] = [
  {
    key: 'budget-night',
    headline: 'The Budget Passed at 3:12 a.m. Almost Nobody Who Voted for It Had Read Page 214',
    dek: 'A clause on harbour fees, added after midnight, may be the most expensive paragraph in the book.',
    by: ['theo'],
    topics: ['budget', 'parliament'],
    lead: { photo: 'court', alt: 'The columns of a large public building, lit from below at night.' },
    hoursAgo: 4,
    body: `PORT ANSEL — Parliament passed the budget in the small hours of Monday by 88 votes to 81, after a debate in which the word “pears” was used more often than the word “deficit.”

The final text runs to 611 pages. Page 214, which arrived by trolley at ten past midnight, moves the cost of clearing the Tarrow Strait from shipowners to the harbour fund, which is to say to the city. (RELATED: Tarrow Strait Reopens After Nine Days, and the Queue Is 140 Ships Long)

“I voted for a budget,” said Lena Farrow, a member of the governing party who sits on the finance committee. “I learned from the radio on the way home that I had also bought an anchor.”

## How it got there

Three people with knowledge of the night’s negotiations said that the clause was the price of the two votes from the Coastal List without which the bill would have failed. The Coastal List’s leader, Arne Vik, did not deny it.

> A budget is a list of what we owe each other. I merely added an item.

The finance minister said the fund could carry the cost “over several years.” She did not say how many. The fund’s own report, published in June, says that it has eleven million crowns. (RELATED: Harbour Fund Is Nearly Empty, Auditors Say)

The opposition has asked the constitutional court to rule on whether a clause that nobody could read can be said to have been voted on. A ruling is expected in spring.`,
  },
  {
    key: 'mayor-bicycle',
    headline: 'The Mayor Wants a Third Lane. The Cyclists Want the Second One Back',
    by: ['dana'],
    topics: ['city-hall', 'transport'],
    lead: { photo: 'skyline', alt: 'City towers and lit windows under an evening sky.' },
    hoursAgo: 19,
    body: `PORT ANSEL — On a map, the dispute over Quay Street is eleven centimetres long and one wide.

The mayor, Cato Brenn, unveiled the map on Friday. It shows a third lane for cars between the fish market and the Iron Bridge, where 22,000 of them pass each day. To make room, the cycle path moves to the other side of the tram line, where at present there is a row of plane trees.

“We will plant new ones,” said Mr. Brenn.

“They are a hundred and ten years old,” said Tuva Lund of the Cyclists’ Union. “I should like to see him plant that.”

The council votes in December. A survey by the city’s own planners, published without announcement on a Saturday, found that the third lane would shorten the average journey by 40 seconds. (RELATED: The Night Train Is Back, and It Is Full)`,
  },
  {
    key: 'anchor-court',
    headline: 'Who Owns an Anchor Nobody Wants? A Court Will Decide',
    dek: 'It weighs eighteen tonnes, closed a strait for nine days and has no name on it.',
    by: ['theo'],
    topics: ['courts', 'tarrow-strait'],
    lead: { photo: 'bridge', alt: 'A long bridge crosses still water in grey light.' },
    hoursAgo: 30,
    body: `PORT ANSEL — The anchor at the centre of the most expensive traffic jam in the country’s history lay on a barge on Saturday, streaked with rust, while lawyers for five shipping companies stood around it and explained why it was not theirs.

It is a stockless anchor of a pattern that was made in at least three yards between 1961 and 1984. The serial number has been ground off, or has rusted off, or was never there; the experts differ, and each of them is paid by somebody.

Maritime law says that the owner of a lost anchor pays for what it does. It says much less about an anchor without an owner. (RELATED: The Budget Passed at 3:12 a.m. Almost Nobody Who Voted for It Had Read Page 214)

The admiralty court has set a hearing for January 12. Until then the anchor is under guard. “It is not going anywhere,” said the guard. “That was rather the problem.”`,
  },
  {
    key: 'fund-audit',
    headline: 'Harbour Fund Is Nearly Empty, Auditors Say',
    by: ['theo', 'jonas'],
    topics: ['budget', 'shipping'],
    hoursAgo: 98,
    body: `PORT ANSEL — The fund that pays for dredging, lights and buoys in the country’s largest port has spent its reserves and will need 40 million crowns by summer, the state auditors said in a report on Thursday.

The auditors found no wrongdoing. They found, in their words, “a series of individually reasonable decisions.”

Among them: a loan to the fish market that was never due, a discount for shipping lines that threatened to leave and left anyway, and a statue.

The harbour authority said that it accepted the report’s conclusions and disputed its tone.`,
  },
  {
    key: 'youth-council',
    headline: 'At Sixteen, They Can Vote in the City. Many Already Know What They Think of It',
    dek: 'A classroom in the Northern Quarter spent a week designing the ballot it wished it had.',
    by: ['noor'],
    topics: ['elections', 'schools'],
    lead: { photo: 'school', alt: 'Empty desks in a classroom before the lesson begins.' },
    hoursAgo: 122,
    body: `PORT ANSEL — The first thing that class 10b changed about the ballot was the font.

“It looks like a parking ticket,” said Yusuf, 16, who in March will be among 9,400 new voters in the city’s first election with a lower voting age.

Then they added a box for “I have read all of it,” which only three of them ticked on their own design.

Their teacher, Karin Holt, says the exercise was meant to be about the voting system. It became one about bins. Of the 26 manifestos that the class wrote, 19 promise more of them.

- Seven want later school hours.
- Four want the night tram to stop at the swimming pool.
- One, unsigned, wants the statue moved.

“They are conservatives, really,” said Ms. Holt. “They would like things to work.” (RELATED: The Mayor Wants a Third Lane. The Cyclists Want the Second One Back)`,
  },
  {
    key: 'ministry-leak',
    headline: 'Ministry Apologises for Sending Its Draft Apology to the Press',
    by: ['theo'],
    topics: ['parliament'],
    hoursAgo: 146,
    body: `PORT ANSEL — The Ministry of Transport apologised on Tuesday for an email in which it had, on Monday, circulated three versions of an apology and asked recipients to choose the warmest.

The message, meant for four advisers, went to the 412 addresses of the press list. Within an hour, more than sixty journalists had voted. The second version won.

It was published the following morning with one change: the word “regret” was replaced by “sincerely regret.” (RELATED: The Night Train Is Back, and It Is Full)`,
  },
  {
    key: 'coastal-list',
    headline: 'How the Coastal List Came to Decide Everything With Four Seats',
    by: ['theo'],
    topics: ['parliament'],
    state: 'draft',
    body: `Profile for the weekend. Start in the back room of the Fishermen’s Hall, where the list was founded in a dispute over ice. (RELATED: The Budget Passed at 3:12 a.m. Almost Nobody Who Voted for It Had Read Page 214)

## Arne Vik’s arithmetic

Notes from the interview go here.`,
  },
];
