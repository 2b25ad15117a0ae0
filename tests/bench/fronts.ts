import path from 'node:path';
import { type FrontBand, type FrontLayout, type Id, openStore, type Store } from '#db/index.ts';
import { pinOf } from '#lib/fronts/edits.rules.ts';
import { emptyBand, firstLayout, homeFront } from '#lib/fronts/layout.rules.ts';
import { newId } from '#lib/ids.ts';
import { loadFront } from '#lib/reading/front.ts';
import { loadSection } from '#lib/reading/lists.ts';
import type { PageRequest, Reading } from '#lib/reading/reading.ts';
import { anAudit, noon } from '../support/rows.ts';
import { type Figure, median, milliseconds } from './figure.ts';
import { largeNewsroomOf } from './large.ts';

const stories = 100_000;
const rounds = 200;

/**
 * What a miss of the front page and of a section's page asks of the store at 100,000 public stories: laid out, with old
 * stories pinned in every band, against the automatic one of the same run and machine.
 */
export async function frontsFigures(): Promise<Figure[]> {
  const newsroom = await largeNewsroomOf(stories);
  const store = await openStore(`file:${path.join(newsroom.dataFolder, 'newsroom.db')}`);
  try {
    const section = newsroom.sections[0];
    if (!section) throw new Error('The newsroom has sections.');
    const reading: Reading = {
      shelf: store.shelf,
      masthead: store.masthead,
      fronts: store.fronts,
      config: { url: 'https://news.example' },
      clock: { now: () => noon },
    };
    const front = () => loadFront(reading, asked());
    const sectionPage = () => loadSection(reading, asked(section.slug));
    const before = { front: await timed(front), section: await timed(sectionPage) };

    const bands = newsroom.topics
      .slice(0, 4)
      .map(({ id }) => emptyBand(`topic-${id}`, { by: 'topic', topicId: id }, 'feature', 5));
    const old = (n: number) => newsroom.storyId(50_000 + 97 * n);
    const layout = pinnedTo(firstLayout(homeFront, newsroom.sections), bands, old);
    await publishLayout(store, newsroom.editorId, homeFront, layout);
    await publishLayout(store, newsroom.editorId, section.id, layout);
    const after = { front: await timed(front), section: await timed(sectionPage) };
    return [
      figure('front page', before.front, after.front),
      figure('section’s page', before.section, after.section),
    ];
  } finally {
    await store.close();
    await newsroom.remove();
  }
}

/** Ten times as many pins and bands as an editor would use are still less than a blink. */
const mostMilliseconds = 25;

const figure = (what: string, automatic: number, laidOut: number): Figure => ({
  name: `${what} at ${stories.toLocaleString('en')} stories, laid out with an old story in each band`,
  value: `${milliseconds(laidOut)} (automatic ${milliseconds(automatic)})`,
  promise: `≤ ${mostMilliseconds} ms of the store and the filling`,
  kept: laidOut <= mostMilliseconds,
});

/** Every other place of the opening, and the first of each band, has an old story. */
function pinnedTo(layout: FrontLayout, more: FrontBand[], old: (n: number) => Id): FrontLayout {
  let n = 0;
  const pinned = (slots: FrontBand['slots'], every: number) =>
    slots.map((slot, at) => (at % every === 0 ? { ...slot, pin: pinOf(old(n++)) } : slot));
  return {
    opening: { ...layout.opening, slots: pinned(layout.opening.slots, 2) },
    bands: [...layout.bands, ...more].map((band) => ({ ...band, slots: pinned(band.slots, 12) })),
  };
}

async function publishLayout(store: Store, by: Id, frontId: Id, layout: FrontLayout): Promise<void> {
  const version = {
    id: newId(noon),
    frontId,
    layout,
    note: '',
    by,
    madeAt: noon,
    publishedAt: noon,
    runAt: null,
    local: null,
    zone: null,
    cancelledAt: null,
  };
  await store.fronts.publish({ version, revision: 0, clear: [], audit: () => anAudit() });
}

async function timed(load: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    if (!(await load())) throw new Error('There is no such page.');
    times.push(performance.now() - start);
  }
  return median(times.slice(rounds / 10));
}

const asked = (slug = ''): PageRequest => ({
  path: `/${slug}`,
  params: { sectionOrYear: slug },
  query: new URLSearchParams(),
});
