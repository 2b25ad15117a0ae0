import type { Node } from '@tiptap/pm/model';
import type { CorrectionRow, PartnerRow, PhotoRow, SectionRow, ShelfRow, TopicRow } from '#db/index.ts';
import { readingMinutes } from '../document/derive.ts';
import type { ReaderFacts } from '../document/facts.ts';
import { nodeOf } from '../document/parse.ts';
import { withoutRepeatedLicence } from '../document/repeated-licence.ts';
import { type Canonical, canonicalOf } from '../partners/canonical.rules.ts';
import { mayBeRepublished } from '../partners/republish.rules.ts';
import { type BylinePiece, bylineOf } from './byline.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';
import { wordsFor } from './words.ts';

/** Everything that the story page prints (NEWSROOM §10). */
export type StoryPageData = {
  site: Site;
  story: ShelfRow;
  document: Node;
  facts: ReaderFacts;
  section: SectionRow | null;
  authors: { name: string; slug: string; title: string }[];
  byline: BylinePiece[];
  partner: { partner: PartnerRow; logo: PhotoRow | null } | null;
  canonical: Canonical;
  /** where others may copy it from; null when it is not offered */
  republishUrl: string | null;
  topics: TopicRow[];
  minutes: number;
  corrections: CorrectionRow[];
};

/** The story at a path; from a former path the way to the present one; null where there never was one or is none now. */
export async function loadStory(reading: Reading, request: PageRequest): Promise<Loaded<StoryPageData>> {
  const story = await reading.shelf.byPath(request.path);
  if (!story) {
    const path = await reading.shelf.redirect(request.path);
    return path ? { redirect: path } : null;
  }
  const [site, told] = await Promise.all([loadSite(reading), loadTold(reading, story)]);
  const section = site.sections.find(({ id }) => id === story.sectionId) ?? null;
  const data: StoryPageData = {
    site,
    story,
    section,
    document: withoutRepeatedLicence(nodeOf(story.document), told.partner?.partner.licence),
    minutes: readingMinutes(story.words),
    ...told,
  };
  return { data, tags: storyTags(story) };
}

/** What stands beside an edition and is read live: names, links' headlines, the partner (DESIGN §1.2). */
export async function loadTold(reading: Reading, story: ShelfRow) {
  const [authors, topics, links, partner, corrections, settings, sections] = await Promise.all([
    reading.masthead.authorsByIds(story.authorIds),
    reading.masthead.topicsByIds(story.topicIds),
    reading.shelf.links(story.relatedIds),
    story.partnerId ? reading.shelf.partnerWithLogo(story.partnerId) : null,
    reading.shelf.corrections([story.storyId]),
    reading.masthead.settings(),
    reading.masthead.sections(),
  ]);
  const section = sections.find(({ id }) => id === story.sectionId) ?? null;
  const inOrder = story.authorIds.flatMap((id) => authors.find((author) => author.id === id) ?? []);
  const facts: ReaderFacts = {
    photos: story.photos,
    links: new Map(links.map(({ storyId, path, headline }) => [storyId, { path, headline }])),
  };
  return {
    authors: inOrder,
    byline: bylineOf(inOrder, partner?.partner ?? null, wordsFor(settings.language).and),
    topics,
    partner,
    facts,
    corrections,
    canonical: canonicalOf(story, partner?.partner ?? null, reading.config.url),
    republishUrl: mayBeRepublished({ settings, story, section, partner: partner?.partner ?? null })
      ? `${story.path}/republish`
      : null,
  };
}

export const storyTags = (story: ShelfRow): string[] => [
  siteTag,
  `story:${story.storyId}`,
  ...story.relatedIds.map((id) => `story:${id}`),
  ...(story.partnerId ? [`partner:${story.partnerId}`] : []),
  `section:${story.sectionId}`,
  ...story.authorIds.map((id) => `author:${id}`),
  ...story.topicIds.map((id) => `topic:${id}`),
];
