import type { SampleStory } from './shape.ts';

export const world: SampleStory[] = [
  {
    key: 'strait-reopens',
    headline: 'Tarrow Strait Reopens After Nine Days, and the Queue Is 140 Ships Long',
    dek: 'The first tankers moved at dawn. Insurers, fishermen and two governments are still arguing about who pays for the wait.',
    by: ['mara'],
    topics: ['shipping', 'tarrow-strait'],
    lead: {
      photo: 'harbour',
      alt: 'Freighters lie at anchor outside a harbour as the sun goes down behind the cranes.',
    },
    hoursAgo: 2,
    body: `PORT ANSEL — The first tanker to pass the Tarrow Strait in nine days did so at 5:42 on Monday morning, slowly, with a pilot boat on each side and half the harbour’s children watching from the sea wall.

By noon eleven ships had followed. Behind them, strung out along forty miles of grey water, another 140 were waiting for a number.

“It is like the morning after a snowstorm,” said Ingrid Solvang, the harbour master, who has slept in her office since the closure began. “Everybody is cheerful, and nobody can get out of the drive.”

The strait was shut on November 14 after a survey vessel struck what the navy first called an obstruction and later called an anchor chain. It took divers six days to find all of it. (RELATED: Who Owns an Anchor Nobody Wants? A Court Will Decide)

## What the wait cost

The Chamber of Shipping put the bill at 31 million crowns a day. That figure counts fuel and wages but not the cargo: at least four refrigerated ships have asked permission to discard fruit at sea.

> We have nine hundred tonnes of pears on board, and they have begun to make themselves known.

The two governments that share the strait issued a joint statement on Sunday night, their first in three years, in which they agreed to meet. They did not agree on where.

Fishermen in Lower Ansel, who had the water to themselves for nine days, reported the best herring catch since 1998. (RELATED: The Herring Came Back. So Did the Old Quarrel Over Them)

Traffic should be normal by Saturday, Ms. Solvang said. She then corrected herself. “Traffic should be *traffic* by Saturday.”`,
  },
  {
    key: 'sollund-vote',
    headline: 'Sollund Votes on Its Border, and for Once the Trains Run Late on Purpose',
    dek: 'Railway staff held the evening service so that commuters could reach the polls before they closed.',
    by: ['mara', 'theo'],
    topics: ['elections', 'sollund'],
    lead: { photo: 'ballot', alt: 'A hand drops a folded paper into a ballot box.' },
    hoursAgo: 7,
    body: `SOLLUND — Polling stations closed on Sunday in the first referendum on the valley’s border in seventy years, after a day in which the turnout passed 80 percent and the 17:10 to Karrow left at 18:25.

The delay was deliberate. “We had four hundred people on the platform with polling cards in their hands,” said the station manager, Pavel Brandt. “I have been asked to apologise. I have not yet found the words.”

Counting began at once and is expected to last until Tuesday. Both campaigns said they would accept the result; both said so in the tone of people who expect to like it.

The question itself is thirty-one words long and was argued over for two years. In essence, voters were asked whether the four upper parishes should keep their schools and courts when the rest of the valley joins the coastal district next spring. (RELATED: Tarrow Strait Reopens After Nine Days, and the Queue Is 140 Ships Long)

## A quiet day

Observers reported no disturbance. The only incident noted in the log of the central commission concerned a dog that had voted, in the sense that it had eaten a ballot.`,
  },
  {
    key: 'mountain-rescue',
    headline: 'Forty Hikers Walk Out of the Karrow Range, Tired and Rather Embarrassed',
    dek: 'The club had planned a day trip. The mountain had other plans, and so did the only person who knew the way.',
    by: ['noor'],
    topics: ['karrow'],
    lead: { photo: 'mountain', alt: 'A snow-covered ridge above a dark valley in early light.' },
    partner: 'meridian',
    hoursAgo: 11,
    body: `KARROW — All forty members of a walking club who were reported missing on Saturday reached the valley on foot on Sunday afternoon, sunburnt, hungry and anxious to say that they had not really been lost.

“We knew where we were,” said the club’s secretary, Halina Moss, wrapped in a blanket at the fire station. “We did not know where anything else was.”

The group had set out to cross the lower pass and be home by evening. A rockfall closed the path behind them, and the guide, who had gone ahead to look at a hut, was on the other side of it.

Rescuers followed the smell of coffee for the last kilometre. The club had carried eleven stoves.

No one was injured. The regional council said it would not ask the walkers to pay for the helicopter, which turned back because of fog and had, an official said, “mainly helped with morale.” (RELATED: A Winter Without Snow Leaves Karrow’s Lifts Standing Still)`,
  },
  {
    key: 'flood-valley',
    headline: 'In the Lower Valley, the River Has Come Indoors Again',
    dek: 'Third flood in five years. This time the sandbags were ready, and it made less difference than anyone hoped.',
    by: ['dana'],
    topics: ['climate', 'floods'],
    lead: { photo: 'flood', alt: 'A street of houses stands under brown water up to the window sills.' },
    hoursAgo: 26,
    body: `LOWER ANSEL — The water reached the post office at four in the afternoon, the church at six and, a little after eight, the second step of Rosa Benning’s staircase, where she had drawn a line in 2022 and written *never again*.

“I shall have to draw it higher,” she said from the landing, where she was making soup on a camping stove for six neighbours and a fireman.

About 1,200 people left their homes before the crest on Saturday. The warning came eleven hours ahead, twice as early as in the last flood, thanks to gauges installed upstream last year. (RELATED: The Small Box That Listens to Rivers)

## Ready, and still wet

The town had filled 60,000 sandbags. They held on the east bank. On the west bank the river went around them, through a car park approved in 2019 over the objections of the town’s own engineer.

> You can be ready for a river. It is harder to be ready for a planning committee.

The council will meet on Thursday. On its agenda, set a month ago, is an extension to the car park.

[photo bridge | A stone bridge with the river just below its arches. | The old bridge at Lower Ansel on Saturday evening. It was closed at nine for the first time since 1953.]

Donations are being collected at the sports hall. The hall asks for mops, not for clothes.`,
  },
  {
    key: 'island-school',
    headline: 'The Island School With Three Pupils and Nine Languages',
    by: ['mara'],
    topics: ['schools', 'kestrel-islands'],
    lead: { photo: 'school', alt: 'Children’s desks in a bright classroom with a view of trees.' },
    hoursAgo: 52,
    body: `KESTREL — The bell of the school on Outer Kestrel is rung by whoever arrives first, which is always Aino, because she lives upstairs.

The other two pupils come by boat. Between them and their teacher, a retired radio officer called Matti Orr, they speak nine languages, a statistic that the ministry on the mainland discovered only when it tried to close the school and had to send the letter.

“They asked which language it should be in,” said Mr. Orr. “I said: surprise us.”

The school will stay open for at least two more years, the ministry said last week. It costs 61,000 crowns a year, most of it for the boat. (RELATED: Tarrow Strait Reopens After Nine Days, and the Queue Is 140 Ships Long)

On Friday the lesson was about tides. It was held on the jetty and ended when the subject reached the pupils’ shoes.`,
  },
  {
    key: 'montara-talks',
    headline: 'Montara Talks End With a Handshake and No Photograph of It',
    dek: 'Negotiators agreed on water, grazing and nothing else. Even that is more than they had in a decade.',
    by: ['theo'],
    topics: ['diplomacy'],
    hoursAgo: 75,
    body: `MONTARA — Twelve days of talks over the high pastures ended on Friday with an agreement of four pages, a handshake that no photographer was allowed to see, and a lunch that everybody was.

The text, which both sides published the same evening in the same words, settles who may draw water from the Montara reservoir in a dry year and when herds may cross the line. It does not settle the line.

“We have agreed on what the cows will do,” said one delegate, who asked not to be named because he was not sure that he was allowed to be funny. “It is the people we are still working on.”

The next round is planned for March. (RELATED: Sollund Votes on Its Border, and for Once the Trains Run Late on Purpose)`,
  },
  {
    key: 'airlift-draft',
    headline: 'Kestrel Airlift Would Cost Twice What Ministers Said, Papers Show',
    by: ['mara'],
    topics: ['kestrel-islands'],
    state: 'in review',
    body: `Internal estimates seen by the Courier put the cost of supplying the outer islands by air this winter at 18 million crowns, twice the figure given to parliament in September.

The ministry did not dispute the number. A spokeswoman said the September figure “reflected a milder winter than the one that is now being planned for.” (RELATED: The Island School With Three Pupils and Nine Languages)

TK: second source on the fuel contract.`,
  },
];
