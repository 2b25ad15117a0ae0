import type { FrozenPhoto, Id, ShelfRow, StoredDocument, StoryFields, StoryRow } from '#db/index.ts';
import type { Context } from '../context.ts';
import { readingMinutes } from '../document/derive.ts';
import type { ReaderFacts } from '../document/facts.ts';
import { nodeOf } from '../document/parse.ts';
import { referencesOf } from '../document/references.ts';
import { notFound } from '../errors.ts';
import { shownAs } from '../photos/crops/crops.rules.ts';
import { editionOf } from '../publishing/edition-of.ts';
import { storyWith } from '../publishing/edition-to-be.ts';
import { readingOf } from '../reading/reading.ts';
import { loadSite } from '../reading/site.ts';
import { loadTold, type StoryPageData } from '../reading/story.ts';
import { workingDocument } from '../writing/authority.ts';

/** What of a story is previewed. */
export type Which = 'working' | 'live' | 'scheduled' | { version: Id } | { number: number } | { at: number };

/** A story's page as readers would get it, and in words which version that is. */
export type PreviewPage = { page: StoryPageData; name: string };

type Source = {
  name: string;
  document: StoredDocument;
  fields: StoryFields;
  versionId: Id;
  /** as they were printed; null: as they are now */
  photos: Record<Id, FrozenPhoto> | null;
  path: string | null;
};
type Part = Pick<Context, 'store' | 'config' | 'clock'>;

/**
 * The page of one version, made by what makes readers' pages. Nothing of it is stored. `mediaUrl` is where its photos lie:
 * no reader may ask for those that are not public. Throws NotFound for a version that is not there.
 */
export async function previewPage(
  ctx: Part,
  story: StoryRow,
  which: Which,
  mediaUrl: NonNullable<ReaderFacts['mediaUrl']>,
): Promise<PreviewPage> {
  const source = await sourceOf(ctx, story, which);
  const document = nodeOf(source.document);
  const reading = readingOf(ctx as Parameters<typeof readingOf>[0]);
  const { photoIds, storyIds } = referencesOf(document);
  const photos = await ctx.store.photos.byIds(photoIds);
  const site = await loadSite(reading);
  const edition = editionOf({
    // A story without a section cannot be published, and is looked at all the same.
    story: { ...storyWith(story, document, source.fields), sectionId: source.fields.sectionId ?? 'none' },
    document: source.document,
    photos,
    relatedIds: storyIds,
    versionId: source.versionId,
    kind: story.firstPublishedAt === null ? 'first' : 'minor',
    zone: site.zone,
    at: ctx.clock.now(),
  });
  const shelf: ShelfRow = {
    ...edition,
    path: source.path ?? edition.path,
    photos: onlyServed({ ...edition.photos, ...source.photos }),
  };
  const told = await loadTold(reading, shelf);
  const page: StoryPageData = {
    site,
    story: shelf,
    document,
    section: site.sections.find(({ id }) => id === shelf.sectionId) ?? null,
    minutes: readingMinutes(shelf.words),
    ...told,
    facts: { ...told.facts, mediaUrl },
  };
  return { page, name: source.name };
}

/** The photos of what a link shows, so that its token opens these and no others. */
export async function photosOfPreview(ctx: Part, story: StoryRow, which: Which): Promise<Id[]> {
  return referencesOf(nodeOf((await sourceOf(ctx, story, which)).document)).photoIds;
}

async function sourceOf(ctx: Part, story: StoryRow, which: Which): Promise<Source> {
  if (which === 'working') {
    const { document } = await workingDocument(ctx, story.id);
    const name = 'The working copy, as it is now.';
    return { name, document, fields: story, versionId: '', photos: null, path: null };
  }
  if (which === 'live') {
    const shelf = await ctx.store.shelf.byId(story.id);
    if (!shelf) throw notFound('live edition');
    const { document, photos, path, versionId } = shelf;
    return {
      name: 'What readers see now.',
      document,
      fields: { ...story, ...shelf },
      versionId,
      photos,
      path,
    };
  }
  if (which === 'scheduled') {
    const waiting = await ctx.store.schedules.of(story.id);
    if (!waiting) throw notFound('scheduled version');
    return fromVersion(ctx, story, { version: waiting.versionId }, 'The version that is to go out');
  }
  if ('at' in which) {
    const found = await ctx.store.versions.editionAt(story.id, which.at);
    if (!found) throw notFound('public version at that time');
    const { version, edition } = found;
    const { document, fields } = version;
    const { photos, path } = edition;
    return { name: `Version ${version.n}.`, document, fields, versionId: version.id, photos, path };
  }
  return fromVersion(ctx, story, which, 'Version');
}

async function fromVersion(
  { store }: Part,
  story: StoryRow,
  which: { version: Id } | { number: number },
  called: string,
): Promise<Source> {
  const { byId, byNumber } = store.versions;
  const version = await ('version' in which ? byId(which.version) : byNumber(story.id, which.number));
  if (version?.storyId !== story.id) throw notFound('version');
  const { id, n, document, fields } = version;
  const name = called === 'Version' ? `Version ${n}.` : `${called}: version ${n}.`;
  return { name, document, fields, versionId: id, photos: null, path: null };
}

/** Previews are served one kind of file a width; a photo without one is printed with what it has. */
function onlyServed(photos: Record<Id, FrozenPhoto>): Record<Id, FrozenPhoto> {
  const entries = Object.entries(photos).map(([id, photo]) => {
    const { cuts: _, ...shown } = shownAs(photo, 'free');
    const webp = shown.renditions.filter(({ format }) => format === 'webp');
    return [id, { ...shown, renditions: webp.length > 0 ? webp : shown.renditions }] as const;
  });
  return Object.fromEntries(entries);
}
