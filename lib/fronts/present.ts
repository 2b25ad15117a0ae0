import type {
  FrontLayout,
  FrontVersionHead,
  Id,
  Rendition,
  SectionRow,
  ShelfCard,
  StoryRow,
} from '#db/index.ts';
import type { FrontAnswer, FrontCard, FrontStory, FrontVersionCard } from '../answers/fronts.ts';
import type { Context } from '../context.ts';
import { mediaUrl } from '../document/blocks/photo/media-url.ts';
import { differences } from './difference.rules.ts';
import { pinnedIds } from './fill.ts';
import { fillFromShelf } from './fill-from-shelf.ts';
import type { WorkingFront } from './load.ts';
import { same } from './merge.rules.ts';
import { namesOf } from './names.ts';
import { warningsOf } from './warnings.rules.ts';

/** A front for lists: what readers see of it, and what is to come. */
export async function presentFrontCard(ctx: Context, front: WorkingFront): Promise<FrontCard> {
  const { fronts, people } = ctx.store;
  const liveId = front.row?.liveVersionId ?? null;
  const [live, scheduled, changer] = await Promise.all([
    liveId ? fronts.versionById(liveId) : null,
    front.row ? fronts.scheduled(front.id) : [],
    front.row ? people.byId(front.row.changedBy) : null,
  ]);
  const [published = null, next = null] = await Promise.all([
    live ? presentVersion(ctx, live, liveId) : null,
    scheduled[0] ? presentVersion(ctx, scheduled[0], liveId) : null,
  ]);
  return {
    id: front.id,
    name: front.name,
    path: front.path,
    published,
    differs: front.row !== null && !same(live?.layout ?? null, front.layout),
    next,
    changedAt: front.row?.changedAt ?? null,
    changedBy: changer?.name ?? '',
  };
}

/** A front for its screen: the working layout with the stories that stand in it now. */
export async function presentFront(ctx: Context, front: WorkingFront): Promise<FrontAnswer> {
  const now = ctx.clock.now();
  const { store } = ctx;
  const [card, filled, pinned, sections, scheduled, live] = await Promise.all([
    presentFrontCard(ctx, front),
    fillFromShelf(store.shelf, front.layout, { sectionId: front.sectionId, now }),
    store.stories.byIds(pinnedIds(front.layout)),
    store.masthead.sections(),
    store.fronts.scheduled(front.id),
    liveLayout(ctx, front),
  ]);
  const placed = [...filled.opening.placed, ...filled.bands.flatMap((band) => band.placed)];
  const shelved = new Map(placed.map(({ story }) => [story.storyId, story]));
  for (const one of await store.shelf.cards(pinnedIds(front.layout))) shelved.set(one.storyId, one);
  const names = await namesOf(ctx, live ? [live, front.layout] : [front.layout]);
  return {
    ...card,
    sectionId: front.sectionId,
    layout: front.layout,
    version: front.revision,
    standing: Object.fromEntries(placed.map(({ slotId, story }) => [slotId, story.storyId])),
    stories: [
      ...presentShelved([...shelved.values()], sections),
      ...pinned.filter(({ id }) => !shelved.has(id)).map((story) => presentHidden(story, sections)),
    ],
    warnings: warningsOf(front.layout, knownOf(pinned, shelved), now),
    changes: live ? differences(live, front.layout, names) : [],
    scheduled: await Promise.all(
      scheduled.map((version) => presentVersion(ctx, version, front.row?.liveVersionId ?? null)),
    ),
  };
}

export async function presentVersion(
  ctx: Context,
  version: FrontVersionHead,
  liveId: Id | null,
): Promise<FrontVersionCard> {
  const by = await ctx.store.people.byId(version.by);
  const { n, note, madeAt, publishedAt, runAt, local, zone, cancelledAt } = version;
  return {
    n,
    note,
    by: by?.name ?? '',
    madeAt,
    publishedAt,
    runAt,
    local,
    zone,
    lateMs: lateBy(runAt, publishedAt),
    cancelled: cancelledAt !== null,
    live: version.id === liveId,
  };
}

/** What goes out within the minute is in time (NEWSROOM §6). */
const inTime = 60_000;
const lateBy = (runAt: number | null, publishedAt: number | null) =>
  runAt !== null && publishedAt !== null && publishedAt - runAt > inTime ? publishedAt - runAt : 0;

/** Public stories, as readers know them. */
export function presentShelved(cards: ShelfCard[], sections: SectionRow[]): FrontStory[] {
  return cards.map((card) => ({
    id: card.storyId,
    headline: card.headline,
    dek: card.dek,
    section: nameOf(sections, card.sectionId),
    state: 'published',
    public: true,
    publishedAt: card.publishedAt,
    path: card.path,
    thumb: card.leadPhoto && thumbOf(card.leadPhoto.id, card.leadPhoto.renditions),
  }));
}

const presentHidden = (story: StoryRow, sections: SectionRow[]): FrontStory => ({
  id: story.id,
  headline: story.headline,
  dek: story.dek,
  section: nameOf(sections, story.sectionId),
  state: story.state,
  public: false,
  publishedAt: story.publishedAt,
  path: null,
  thumb: null,
});

const nameOf = (sections: SectionRow[], id: Id | null) =>
  sections.find((section) => section.id === id)?.name ?? null;

const thumbWidth = 320;

function thumbOf(photoId: Id, renditions: Rendition[]): string | null {
  const small = renditions
    .filter(({ format }) => format !== 'avif')
    .sort((a, b) => a.width - b.width)
    .find(({ width }) => width >= thumbWidth);
  const file = small ?? renditions.at(-1);
  return file ? mediaUrl(photoId, file) : null;
}

async function liveLayout(ctx: Context, front: WorkingFront): Promise<FrontLayout | null> {
  return front.row?.liveVersionId ? ctx.store.fronts.published(front.id) : null;
}

const knownOf = (pinned: StoryRow[], shelved: ReadonlyMap<Id, ShelfCard>) =>
  new Map(
    pinned.map(({ id, headline, state }) => [
      id,
      { headline: shelved.get(id)?.headline ?? headline, state, public: shelved.has(id) },
    ]),
  );
