import type { AuthorRow, FormerKind, PhotoRow, SectionRow, TopicRow } from '#db/index.ts';
import { type Card, loadCards } from './cards.ts';
import { type CuratedFront, frontTag, loadCurated } from './curated.ts';
import { pageNumber, sliceOf } from './paging.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadSite, type Site, siteTag } from './site.ts';

/** A paged list of stories under a heading. */
export type ListPageData<Of> = { site: Site; of: Of; page: number; more: boolean; cards: Card[] };

/** An author's page; `photo` only when it has a credit to print. */
export type AuthorPageData = ListPageData<AuthorRow> & { photo: PhotoRow | null };

/** A section's page. `curated` is its front as editors laid it out; `cards` are then the newest that do not stand there. */
export type SectionPageData = ListPageData<SectionRow> & { curated: CuratedFront | null };

/** A section's page, as it was laid out or newest first; null for no such section, or a page beyond the last. */
export async function loadSection(reading: Reading, request: PageRequest): Promise<Loaded<SectionPageData>> {
  const section = await reading.masthead.sectionBySlug(request.params.sectionOrYear ?? '');
  if (!section) return formerly(reading, 'section', request.params.sectionOrYear);
  const which = { sectionId: section.id };
  const loaded = await loadList(reading, request, section, which, [
    `section:${section.id}`,
    `list:section:${section.id}`,
    frontTag(section.id),
  ]);
  if (!loaded || 'redirect' in loaded) return loaded;
  const { data, tags } = loaded;
  const laidOut =
    data.page === 1 ? await loadCurated(reading, data.site, { id: section.id, ...which }) : null;
  if (!laidOut) return { data: { ...data, curated: null }, tags };
  const cards = data.cards.filter(({ id }) => !laidOut.shown.has(id));
  return {
    data: { ...data, cards, curated: laidOut.front },
    tags: [...new Set([...tags, ...laidOut.tags])],
    expiresAt: laidOut.expiresAt,
  };
}

export async function loadAuthor(reading: Reading, request: PageRequest): Promise<Loaded<AuthorPageData>> {
  const author = await reading.masthead.authorBySlug(request.params.slug ?? '');
  if (!author) return formerly(reading, 'author', request.params.slug);
  const loaded = await loadList(reading, request, author, { authorId: author.id }, [
    `author:${author.id}`,
    `list:author:${author.id}`,
  ]);
  if (!loaded || 'redirect' in loaded) return loaded;
  const photo = author.photoId ? await reading.shelf.authorPhoto(author.id) : null;
  return { ...loaded, data: { ...loaded.data, photo } };
}

export async function loadTopic(
  reading: Reading,
  request: PageRequest,
): Promise<Loaded<ListPageData<TopicRow>>> {
  const topic = await reading.masthead.topicBySlug(request.params.slug ?? '');
  if (!topic) return formerly(reading, 'topic', request.params.slug);
  const tags = [`topic:${topic.id}`, `list:topic:${topic.id}`];
  return loadList(reading, request, topic, { topicId: topic.id }, tags);
}

/** The way from an address that a section, author or topic had before; null from one that nobody had. */
async function formerly(reading: Reading, kind: FormerKind, slug = ''): Promise<{ redirect: string } | null> {
  const now = await reading.masthead.former(kind, slug);
  return now === null ? null : { redirect: kind === 'section' ? `/${now}` : `/${kind}s/${now}` };
}

type Which = { sectionId?: string; authorId?: string; topicId?: string };

async function loadList<Of>(
  reading: Reading,
  request: PageRequest,
  of: Of,
  which: Which,
  ownTags: string[],
): Promise<Loaded<ListPageData<Of>>> {
  const page = pageNumber(request.query);
  const [site, found] = await Promise.all([
    loadSite(reading),
    reading.shelf.list({ ...which, ...sliceOf(page) }),
  ]);
  if (page > 1 && found.items.length === 0) return null;
  const { cards, tags } = await loadCards(reading, site, found.items);
  return {
    data: { site, of, page, more: found.more, cards },
    tags: [...new Set([siteTag, ...ownTags, ...tags])],
  };
}
