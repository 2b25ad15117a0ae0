import type {
  AuthorRow,
  CorrectionRow,
  FrozenPhoto,
  Id,
  Millis,
  SectionRow,
  ShelfRow,
  TopicRow,
} from '#db/index.ts';
import { mediaUrl } from '../document/blocks/photo/media-url.ts';
import { attribute, escapeText } from '../document/escape.ts';
import { feedHtml } from '../document/html.ts';
import { nodeOf } from '../document/parse.ts';
import { withoutRepeatedLicence } from '../document/repeated-licence.ts';
import { bylineText } from './byline.ts';
import { correctionNames } from './corrections.ts';
import { moment } from './dates.ts';
import { feedAddress, feedAt } from './feed-address.rules.ts';
import { socialRendition, usedPhotos } from './json-ld.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';
import { loadTold, type StoryPageData } from './story.ts';

const storiesInFeed = 30;
/** Thirty very long stories are no feed: what goes over this is left to the next readers of the site. */
const mostCharacters = 1_500_000;

export type FeedImage = {
  url: string;
  type: string;
  width: number;
  height: number;
  credit: string;
  copyright: string;
};

export type FeedItem = {
  id: Id;
  url: string;
  headline: string;
  dek: string;
  /** the whole story, with its corrections and the partner's logo and licence where there is one (NEWSROOM §6, §9) */
  html: string;
  authors: { name: string; url: string | null }[];
  /** the byline as the page prints it */
  byline: string;
  categories: string[];
  publishedAt: Millis;
  updatedAt: Millis;
  /** the lead photo first, each with its credit */
  images: FeedImage[];
};

export type FeedData = {
  site: Site;
  title: string;
  homeUrl: string;
  feedUrl: string;
  /** where a reader is told of changes at once; empty without one */
  hubUrl: string;
  items: FeedItem[];
};

type Found = { of: SectionRow | AuthorRow | TopicRow; which: Which; home: string };
type Which = { sectionId?: Id; authorId?: Id; topicId?: Id };

/** Any feed of the site, with full text; null where there is none of that name. */
export async function loadFeed(reading: Reading, request: PageRequest): Promise<Loaded<FeedData>> {
  const asked = feedAt(request.path.replace(/^\/feeds\//, ''));
  if (!asked) return null;
  if (asked.of.kind === 'site') return loadItems(reading, request, null);
  const { kind, slug } = asked.of;
  const found = await subjectOf(reading, kind, slug);
  if (found) return loadItems(reading, request, found);
  const now = await reading.masthead.former(kind, slug);
  return now === null ? null : { redirect: feedAddress({ kind, slug: now }, asked.format) };
}

async function subjectOf(
  { masthead }: Reading,
  kind: 'section' | 'author' | 'topic',
  slug: string,
): Promise<Found | null> {
  if (kind === 'section') {
    const of = await masthead.sectionBySlug(slug);
    return of && { of, which: { sectionId: of.id }, home: `/${of.slug}` };
  }
  const of = kind === 'author' ? await masthead.authorBySlug(slug) : await masthead.topicBySlug(slug);
  const which = of && (kind === 'author' ? { authorId: of.id } : { topicId: of.id });
  return of && which && { of, which, home: `/${kind}s/${of.slug}` };
}

async function loadItems(
  reading: Reading,
  { path }: PageRequest,
  found: Found | null,
): Promise<Loaded<FeedData>> {
  const [site, rows, { hubUrl }] = await Promise.all([
    loadSite(reading),
    reading.shelf.newest({ limit: storiesInFeed, ...found?.which }),
    reading.masthead.settings(),
  ]);
  const all = await Promise.all(rows.map((row) => itemOf(reading, site, row)));
  const printed = rows.flatMap((row) => [
    ...(row.partnerId ? [`partner:${row.partnerId}`] : []),
    ...row.authorIds.map((id) => `author:${id}`),
    ...row.topicIds.map((id) => `topic:${id}`),
    ...row.relatedIds.map((id) => `story:${id}`),
  ]);
  const own = Object.entries(found?.which ?? {}).map(([name, id]) => `${name.replace(/Id$/, '')}:${id}`);
  return {
    data: {
      site,
      title: found ? `${found.of.name} – ${site.name}` : site.name,
      homeUrl: `${site.url}${found?.home ?? '/'}`,
      feedUrl: site.url + path,
      hubUrl,
      items: withinMeasure(all),
    },
    tags: [...new Set([siteTag, 'feed', ...own, ...printed])],
  };
}

function withinMeasure(items: FeedItem[]): FeedItem[] {
  let characters = 0;
  return items.filter(({ html }, n) => {
    characters += html.length;
    return n === 0 || characters <= mostCharacters;
  });
}

async function itemOf(reading: Reading, site: Site, row: ShelfRow): Promise<FeedItem> {
  const { authors, byline, topics, partner, facts, corrections } = await loadTold(reading, row);
  const section = site.sections.find(({ id }) => id === row.sectionId);
  const text = withoutRepeatedLicence(nodeOf(row.document), partner?.partner.licence);
  // A feed is read elsewhere: photos that stay here are not in it.
  const travels = partner?.partner.photosTravel ?? true;
  const photos = travels ? usedPhotos(row) : [];
  return {
    id: row.storyId,
    url: site.url + row.path,
    headline: row.headline,
    dek: row.dek,
    html: [
      feedHtml(text, { ...facts, photos: travels ? facts.photos : {}, origin: site.url }),
      correctionsHtml(corrections, site),
      partnerHtml(partner, site.url),
    ].join(''),
    authors:
      authors.length > 0
        ? authors.map(({ name, slug }) => ({ name, url: `${site.url}/authors/${slug}` }))
        : partner
          ? [{ name: partner.partner.name, url: null }]
          : [],
    byline: bylineText(byline),
    categories: [...(section ? [section.name] : []), ...topics.map(({ name }) => name)],
    publishedAt: row.firstPublishedAt,
    updatedAt: row.readerUpdatedAt ?? row.firstPublishedAt,
    images: photos.flatMap((photo) => feedImage(photo, site.url)),
  };
}

function feedImage(photo: FrozenPhoto, origin: string): FeedImage[] {
  const file = socialRendition(photo);
  if (!file) return [];
  const { creditLine: credit, copyright } = photo;
  const { width, height } = file;
  return [{ url: origin + mediaUrl(photo.id, file), type: 'image/jpeg', width, height, credit, copyright }];
}

/** The notes on a story, as its page prints them (NEWSROOM §6). */
const correctionsHtml = (corrections: CorrectionRow[], site: Site) =>
  corrections
    .map(
      ({ type, text, at }) =>
        `<p><strong>${correctionNames[type]}, ${escapeText(moment(at, site))}:</strong> ${escapeText(text).replace(/\n+/g, '<br>')}</p>`,
    )
    .join('');

function partnerHtml(known: StoryPageData['partner'], origin: string): string {
  if (!known) return '';
  const { partner, logo } = known;
  const file = logo?.renditions.find(({ format }) => format !== 'avif');
  const image =
    logo && file
      ? `<p><img src="${attribute(origin + mediaUrl(logo.id, file))}" width="${file.width}" height="${file.height}" alt="${attribute(partner.name)}"></p>`
      : '';
  return image + (partner.licence ? `<p>${escapeText(partner.licence)}</p>` : '');
}
