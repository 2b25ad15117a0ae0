import type { Node } from '@tiptap/pm/model';
import type { Millis, PhotoRow, Store, StoryRow } from '#db/index.ts';
import type { FindingFacts } from '../document/findings.ts';
import { referencesOf } from '../document/references.ts';
import { photosWithoutRight } from '../photos/rights-of-story.ts';

export type DocumentFacts = { photos: PhotoRow[]; linked: StoryRow[]; forFindings: FindingFacts };

/**
 * What the checks of NEWSROOM §5 must know beside the text: the photos and stories that it names, and the fields. Rights are
 * those of the moment `at` at which it goes out.
 */
export async function documentFacts(
  store: Store,
  story: StoryRow,
  node: Node,
  at: Millis,
): Promise<DocumentFacts> {
  const { photoIds, storyIds } = referencesOf(node);
  const [photos, linked, hold, heldPhotos, partner] = await Promise.all([
    store.photos.byIds(photoIds),
    store.stories.byIds(storyIds),
    store.holds.of('story', story.id),
    store.holds.open('photo', photoIds),
    story.partnerId ? store.masthead.partner(story.partnerId) : null,
  ]);
  const noRight = await photosWithoutRight(store, story.id, photos, at);
  return {
    photos,
    linked,
    forFindings: {
      storyId: story.id,
      sectionId: story.sectionId,
      authorIds: story.authorIds,
      partner: story.partnerId !== null,
      ...(partner?.licence ? { licence: partner.licence } : {}),
      ...(partner?.canonical === 'origin' && !story.originUrl ? { originMissing: true } : {}),
      held: hold !== null,
      photos: new Map(
        photos.map(({ id, creditLine, binnedAt }) => [
          id,
          {
            creditLine,
            held: heldPhotos.has(id),
            noRight: noRight.get(id) ?? '',
            inBin: binnedAt !== null,
          },
        ]),
      ),
      links: new Map(linked.map((row) => [row.id, { public: row.path !== null, headline: row.headline }])),
    },
  };
}
