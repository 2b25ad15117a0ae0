import type { FrozenPhoto, Id, PhotoRow, ShelfRow, StoredDocument, StoryRow } from '#db/index.ts';
import { frozenPhoto } from '../photos/freeze.ts';
import { slugOf, storyPath } from '../slug.ts';

export type EditionFacts = {
  story: StoryRow;
  document: StoredDocument;
  photos: PhotoRow[];
  relatedIds: Id[];
  versionId: Id;
  kind: 'first' | 'update' | 'minor';
  zone: string;
  at: number;
};

/**
 * The shelf row that a publish at `at` makes (NEWSROOM §6): the date in the address is that of the first publication,
 * a minor fix leaves the reader's "updated" time alone, credits are frozen. Pure. The story has a section: a story
 * without one does not pass the checks.
 */
export function editionOf(facts: EditionFacts): ShelfRow {
  const { story, at, kind } = facts;
  if (!story.sectionId) throw new Error('An edition needs a section.');
  const firstPublishedAt = story.firstPublishedAt ?? at;
  const slug = story.slug ?? slugFor(story);
  return {
    storyId: story.id,
    versionId: facts.versionId,
    path: storyPath(slug, firstPublishedAt, facts.zone),
    slug,
    headline: story.headline,
    dek: story.dek,
    words: story.words,
    document: facts.document,
    sectionId: story.sectionId,
    partnerId: story.partnerId,
    authorIds: story.authorIds,
    topicIds: story.topicIds,
    leadPhotoId: story.leadPhotoId,
    photos: Object.fromEntries(
      facts.photos.map((photo): [Id, FrozenPhoto] => [photo.id, frozenPhoto(photo)]),
    ),
    relatedIds: facts.relatedIds,
    firstPublishedAt,
    publishedAt: kind === 'first' ? at : (story.publishedAt ?? at),
    readerUpdatedAt: kind === 'update' ? at : kind === 'first' ? null : story.readerUpdatedAt,
    originUrl: story.originUrl,
    republish: story.republish,
  };
}

/** A headline in a script that has no Latin form still gets an address. */
const slugFor = (story: StoryRow) => slugOf(story.headline) || `story-${story.id.slice(-12)}`;
