import type { CorrectionRow, Id, Millis, SectionRow, ShelfRow } from '#db/index.ts';
import { mediaUrl } from '../document/blocks/photo/media-url.ts';
import { attribute, escapeText } from '../document/escape.ts';
import { feedHtml } from '../document/html.ts';
import { nodeOf } from '../document/parse.ts';
import { withoutRepeatedLicence } from '../document/repeated-licence.ts';
import { bylineText } from './byline.ts';
import { correctionNames } from './corrections.ts';
import { moment } from './dates.ts';
import { socialRendition } from './json-ld.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';
import { loadTold, type StoryPageData } from './story.ts';

const storiesInFeed = 30;

export type FeedImage = { url: string; type: string; width: number; height: number; credit: string };

export type FeedItem = {
  id: Id;
  url: string;
  headline: string;
  dek: string;
  /** the whole story, with the partner's logo and licence where there is one (NEWSROOM §9) */
  html: string;
  authors: string[];
  /** the byline as the page prints it */
  byline: string;
  categories: string[];
  publishedAt: Millis;
  updatedAt: Millis;
  image: FeedImage | null;
};

export type FeedData = { site: Site; title: string; homeUrl: string; feedUrl: string; items: FeedItem[] };

/** The site's newest stories with their full text. */
export async function loadFeed(reading: Reading, request: PageRequest): Promise<Loaded<FeedData>> {
  return loadItems(reading, request, null);
}

/** `/feeds/{section}.xml`; null for no such section. */
export async function loadSectionFeed(reading: Reading, request: PageRequest): Promise<Loaded<FeedData>> {
  const slug = /^(.+)\.xml$/.exec(request.params.file ?? '')?.[1];
  const section = slug ? await reading.masthead.sectionBySlug(slug) : null;
  if (section) return loadItems(reading, request, section);
  const now = slug ? await reading.masthead.former('section', slug) : null;
  return now === null ? null : { redirect: `/feeds/${now}.xml` };
}

async function loadItems(
  reading: Reading,
  { path }: PageRequest,
  section: SectionRow | null,
): Promise<Loaded<FeedData>> {
  const [site, rows] = await Promise.all([
    loadSite(reading),
    reading.shelf.newest({ limit: storiesInFeed, ...(section ? { sectionId: section.id } : {}) }),
  ]);
  const items = await Promise.all(rows.map((row) => itemOf(reading, site, row)));
  const printed = rows.flatMap((row) => [
    ...(row.partnerId ? [`partner:${row.partnerId}`] : []),
    ...row.authorIds.map((id) => `author:${id}`),
    ...row.topicIds.map((id) => `topic:${id}`),
    ...row.relatedIds.map((id) => `story:${id}`),
  ]);
  return {
    data: {
      site,
      title: section ? `${section.name} – ${site.name}` : site.name,
      homeUrl: `${site.url}/${section?.slug ?? ''}`,
      feedUrl: site.url + path,
      items,
    },
    tags: [...new Set([siteTag, 'feed', ...printed])],
  };
}

async function itemOf(reading: Reading, site: Site, row: ShelfRow): Promise<FeedItem> {
  const { authors, byline, topics, partner, facts, corrections } = await loadTold(reading, row);
  const section = site.sections.find(({ id }) => id === row.sectionId);
  const text = withoutRepeatedLicence(nodeOf(row.document), partner?.partner.licence);
  // A feed is read elsewhere: photos that stay here are not in it.
  const travels = partner?.partner.photosTravel ?? true;
  const lead = travels && row.leadPhotoId ? row.photos[row.leadPhotoId] : undefined;
  const file = lead && socialRendition(lead);
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
    authors: authors.length > 0 ? authors.map(({ name }) => name) : partner ? [partner.partner.name] : [],
    byline: bylineText(byline),
    categories: [...(section ? [section.name] : []), ...topics.map(({ name }) => name)],
    publishedAt: row.firstPublishedAt,
    updatedAt: row.readerUpdatedAt ?? row.firstPublishedAt,
    image:
      lead && file
        ? {
            url: site.url + mediaUrl(lead.id, file),
            type: 'image/jpeg',
            width: file.width,
            height: file.height,
            credit: lead.creditLine,
          }
        : null,
  };
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
