import type { Node } from '@tiptap/pm/model';
import type { ShelfRow, StoredDocument, StoryFields, StoryRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { derivedOf } from '../document/derive.ts';
import { findingsOf } from '../document/findings.ts';
import { referencesOf } from '../document/references.ts';
import { textOf } from '../document/text.ts';
import { invalid, notReady } from '../errors.ts';
import { finishedPhotos } from '../photos/finish-photo.ts';
import { documentFacts } from '../stories/facts.ts';
import { editionOf } from './edition-of.ts';
import { whatRefuses } from './ready-to-publish.ts';

type Needs = Pick<Services, 'store' | 'files'>;

/** A text with the fields that go out with it: the working copy's, or a version's. */
export type Candidate = { story: StoryRow; node: Node; document: StoredDocument };

/** The story's row as it would be if this version were its working copy. */
export const storyWith = (story: StoryRow, node: Node, fields: StoryFields): StoryRow => ({
  ...story,
  ...fields,
  ...derivedOf(node),
});

/** What a publish at `at` puts on the shelf and into readers' search. */
export type EditionToBe = {
  shelf: ShelfRow;
  text: string;
  kind: 'first' | 'update' | 'minor';
  /** a photo was described anew while its files were made: what was checked is not what would go out */
  photosChanged: boolean;
};

/** The publish checks of NEWSROOM §5, with the rights of the moment `at` at which it goes out. Throws NotReady with every finding that refuses. */
export async function checkEdition({ store }: Pick<Needs, 'store'>, { story, node }: Candidate, at: number) {
  const facts = await documentFacts(store, story, node, at);
  const refusals = whatRefuses(findingsOf(node, facts.forFindings));
  if (refusals.length > 0) throw notReady(refusals);
  return facts;
}

/**
 * The one way from a text to an edition, by hand and by the clock: checks, photos with all their files, address.
 * Throws NotReady with the findings, or Invalid where another story has the address. Changes nothing readers see.
 */
export async function editionToBe(
  services: Needs,
  candidate: Candidate,
  out: { versionId: string; kind: 'update' | 'minor'; at: number },
): Promise<EditionToBe> {
  const { story, node, document } = candidate;
  const facts = await checkEdition(services, candidate, out.at);
  const photos = await finishedPhotos(services, facts.photos);
  const kind = story.firstPublishedAt === null ? 'first' : out.kind;
  const { zone } = await services.store.masthead.settings();
  const shelf = editionOf({
    ...out,
    story,
    document,
    photos,
    relatedIds: referencesOf(node).storyIds,
    kind,
    zone,
  });
  await refuseTakenPath(services, shelf);
  const photosChanged = photos.some(({ updatedAt }, n) => updatedAt !== facts.photos[n]?.updatedAt);
  return { shelf, text: textOf(node), kind, photosChanged };
}

async function refuseTakenPath({ store }: Pick<Needs, 'store'>, shelf: ShelfRow): Promise<void> {
  if (!(await store.stories.pathTaken(shelf.path, shelf.storyId))) return;
  const sentence = `Another story of that day has the address ${shelf.path}. Choose another slug.`;
  throw invalid(sentence, { slug: sentence });
}
