import type { SampleStory } from './shape.ts';

export const culture: SampleStory[] = [
  {
    key: 'orchestra-strike',
    headline: 'The Orchestra Played the Whole Symphony. The Audience Was Asked to Bring the Silence',
    dek: 'A premiere that needs 90 seconds of quiet got 84, which the composer calls a triumph.',
    by: ['priya'],
    topics: ['music'],
    lead: { photo: 'concert', alt: 'Beams of stage light over the heads of an audience.' },
    hoursAgo: 6,
    body: `PORT ANSEL — In the third movement of Livia Holm’s new symphony nobody plays anything for a minute and a half. The score asks for “a silence that has been agreed on.”

On Saturday night, in a hall of 1,900 people in November, the Coastal Philharmonic tried.

It held. A programme slid. Somebody in the second balcony had a cold and was visibly not having it. At 84 seconds a telephone began, stopped, and was forgiven; the conductor, Ana Terzić, brought down her hand and the strings came in as if through a door.

> I wrote ninety because I thought we might get thirty. I am going to have to write a longer one.

The rest of the work, some forty minutes of it, is loud, generous and full of bells. The bells were cast in Lower Ansel and delivered by boat between two floods. (RELATED: In the Lower Valley, the River Has Come Indoors Again)

It will be repeated on Thursday. The hall has switched its heating to the quiet setting.`,
  },
  {
    key: 'museum-basement',
    headline: 'What the Museum Found When It Finally Emptied the Basement',
    dek: 'Eleven thousand objects, one live tortoise and a painting that may be what its label says.',
    by: ['priya'],
    topics: ['museums'],
    lead: {
      photo: 'portrait-woman',
      alt: 'A woman looks past the camera in soft window light.',
      caption:
        'Selma Grant, who has run the city museum’s collections since April, photographed at the museum this month.',
    },
    hoursAgo: 37,
    body: `PORT ANSEL — The tortoise was in a crate marked *clocks*.

It had walked there, the museum believes, some time after lunch on the previous day. It belongs to the caretaker. It is the only one of 11,206 items found in the basement of the city museum since April whose owner is not in doubt.

Selma Grant took the job of head of collections on the understanding that there would be an inventory. “There was,” she said. “It was in the basement.”

## The painting

Object 7,314 is a view of the harbour in fog, unsigned, in a frame from another picture. Its label, in a hand of about 1900, names a painter whose harbours hang in four capitals. Ms. Grant does not name him, and asks others not to.

“It may be,” she said. “It may also be fog.”

Results of the pigment tests are due in January. Until then the painting hangs in her office, facing the wall, so that she gets some work done. (RELATED: The Tide Clock Under the Iron Bridge Is Right Again After 80 Years)`,
  },
  {
    key: 'bookshop-boat',
    headline: 'A Bookshop on a Boat Goes Where the Readers Are, Weather Permitting',
    by: ['priya'],
    topics: ['books', 'kestrel-islands'],
    lead: { photo: 'harbour', alt: 'Boats in a harbour at dusk.' },
    hoursAgo: 60,
    body: `KESTREL — The *Second Edition* carries 4,000 books, a kettle and a bell. On Outer Kestrel, where she calls on the first Friday of the month, the bell empties the school. (RELATED: The Island School With Three Pupils and Nine Languages)

Her captain, Jory Penn, used to sell insurance. He says that it is much the same: people do not know what they need until it is raining.

Poetry goes best in winter, crime in the weeks before the ferry stops. Last month somebody paid for an atlas with two lobsters and apologised for the change.`,
  },
  {
    key: 'film-review-lighthouse',
    headline: 'Review: ‘The Keeper’s Daughter’ Trusts You to Watch the Sea',
    dek: 'A first film with almost no words and hardly a wasted minute.',
    by: ['priya'],
    topics: ['film'],
    hoursAgo: 84,
    body: `For the first eleven minutes of *The Keeper’s Daughter* nobody speaks, and you do not notice until somebody does.

Hanne Dahl’s first feature takes place in a lighthouse in the year in which it is automated. A man loses his work. His daughter, nine, gains a father who is at home all day, and neither knows what to do about it. That is all of the plot. The rest is weather.

Dahl was a camera operator for twenty years, and she shoots rooms as if they were coasts. The light comes round every eight seconds; you begin to breathe with it.

There is one scene too many, with a doctor, and one line too few, at the end. I would not give up either. (RELATED: A Bookshop on a Boat Goes Where the Readers Are, Weather Permitting)

*In cinemas from Thursday. 97 minutes.*`,
  },
  {
    key: 'street-choir',
    headline: 'Every Tuesday, Tin Street Stops and Sings',
    by: ['noor'],
    topics: ['music', 'city-life'],
    lead: { photo: 'protest', alt: 'A crowd in a street, seen from behind, with arms raised.' },
    hoursAgo: 134,
    body: `PORT ANSEL — It began with a burst pipe. The street was closed for a week, the quiet was strange, and on the second evening somebody on a third-floor balcony filled it with a sea shanty.

That was two years ago. The pipe is mended. On Tuesdays at seven the trams still stop for ten minutes at both ends of Tin Street, with the blessing of a transport company that has given up, and anything up to four hundred people sing.

There is no conductor, no sheet music and no rehearsal. There is a rule: nobody may film. (RELATED: The Last Bakery on Tin Street Rises at Two)

“If you film you don’t breathe,” said Ada Marsh, 80, whose balcony it was. “And if you don’t breathe you’re flat.”`,
  },
  {
    key: 'festival-cancelled',
    headline: 'Lantern Festival Moves to Spring After Storm Takes the Lanterns',
    by: ['priya'],
    topics: ['city-life'],
    hoursAgo: 170,
    state: 'unpublished',
    body: `PORT ANSEL — The lantern festival will be held in April this year, the city said, after Friday’s storm carried most of 3,000 paper lanterns out to sea.

A number of them were lit at the time. Fishermen reported that it was very beautiful.`,
  },
];
