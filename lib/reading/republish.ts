import type { FrozenPhoto, Id, ShelfRow } from '#db/index.ts';
import { attribute, escapeText } from '../document/escape.ts';
import { feedHtml } from '../document/html.ts';
import { nodeOf } from '../document/parse.ts';
import { readersCopy } from '../document/readers-copy.ts';
import { withoutRepeatedLicence } from '../document/repeated-licence.ts';
import { bodyTextOf } from '../document/text.ts';
import { mayTravel } from '../partners/republish.rules.ts';
import { bylineText } from './byline.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadSite, type Site } from './site.ts';
import { loadTold, storyTags } from './story.ts';

export type RepublishPageData = {
  site: Site;
  story: ShelfRow;
  byline: string;
  /** to paste into another site's page, with its attribution and the picture that counts */
  html: string;
  text: string;
  /** photos of the story that stay here */
  photosLeftOut: number;
};

/** The copy-paste page of a public story; null for one that is not offered. */
export async function loadRepublish(
  reading: Reading,
  request: PageRequest,
): Promise<Loaded<RepublishPageData>> {
  const path = request.path.replace(/\/republish$/, '');
  const story = await reading.shelf.byPath(path);
  if (!story) {
    const now = await reading.shelf.redirect(path);
    return now ? { redirect: `${now}/republish` } : null;
  }
  const [site, told] = await Promise.all([loadSite(reading), loadTold(reading, story)]);
  const tags = storyTags(story);
  if (!told.republishUrl) return null;
  const partner = told.partner?.partner ?? null;
  const photos = travelling(story.photos, (photo) => mayTravel(photo, partner));
  const document = withoutRepeatedLicence(nodeOf(story.document), partner?.licence);
  const url = told.canonical.url;
  const byline = bylineText(told.byline);
  const attribution = `This article was first published by ${site.name}`;
  const licence = partner?.licence ?? '';
  const pixel = `${site.url}/republication/${story.storyId}.gif`;
  const html = [
    `<h1>${escapeText(story.headline)}</h1>`,
    story.dek ? `<p>${escapeText(story.dek)}</p>` : '',
    byline ? `<p>By ${escapeText(byline)}</p>` : '',
    feedHtml(document, { ...told.facts, photos, origin: site.url }),
    licence ? `<p>${escapeText(licence)}</p>` : '',
    `<p>${escapeText(attribution)}: <a href="${attribute(url)}" rel="canonical">${escapeText(story.headline)}</a>.</p>`,
    `<img src="${attribute(pixel)}" width="1" height="1" alt="">`,
  ]
    .filter(Boolean)
    .join('\n');
  const text = [
    story.headline,
    story.dek,
    byline && `By ${byline}`,
    bodyTextOf(readersCopy(document, told.facts.links)).replaceAll('\n', '\n\n'),
    licence,
    `${attribution}: ${url}`,
  ]
    .filter(Boolean)
    .join('\n\n');
  const left = Object.keys(story.photos).length - Object.keys(photos).length;
  return { data: { site, story, byline, html, text, photosLeftOut: left }, tags };
}

const travelling = (photos: Record<Id, FrozenPhoto>, may: (photo: FrozenPhoto) => boolean) =>
  Object.fromEntries(Object.entries(photos).filter(([, photo]) => may(photo)));
