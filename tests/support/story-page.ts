import type { Node } from '@tiptap/pm/model';
import type { ShelfRow } from '#db/index.ts';
import { countWords } from '#lib/document/derive.ts';
import { stored } from '#lib/document/parse.ts';
import { referencesOf } from '#lib/document/references.ts';
import { bodyTextOf } from '#lib/document/text.ts';
import type { StoryPageData } from '#lib/reading/story.ts';
import { frozen, idOf, p, readerFacts, story } from './documents.ts';
import { aPartner, noon } from './rows.ts';

const sections = ['World', 'Politics', 'Business', 'Science', 'Culture', 'Sport'].map((name, at) => ({
  id: idOf(100 + at),
  slug: name.toLowerCase(),
  name,
  position: at,
  republish: true,
}));

type Change = { story?: Partial<ShelfRow>; page?: Partial<StoryPageData> };

/** Everything that a story page prints, for a document with these blocks. */
export function aStoryPage(blocks: Node[] = [p('Something happened.')], change: Change = {}): StoryPageData {
  const document = story('Ships & “Pilots”', 'What the dek says.', ...blocks);
  const photoIds = referencesOf(document).photoIds;
  return {
    site: {
      name: 'The Test Courier',
      tagline: 'News of the tests.',
      about: 'A newspaper that is only tested.',
      language: 'en',
      zone: 'Europe/Berlin',
      republish: false,
      republishTerms: '',
      correctionsPolicyUrl: '',
      url: 'https://news.example',
      sections,
    },
    story: {
      storyId: idOf(50),
      versionId: idOf(51),
      path: '/2026/11/23/ships-and-pilots',
      slug: 'ships-and-pilots',
      headline: 'Ships & “Pilots”',
      dek: 'What the dek says.',
      words: countWords(bodyTextOf(document)),
      document: stored(document),
      sectionId: idOf(100),
      partnerId: null,
      authorIds: [idOf(60)],
      topicIds: [idOf(70)],
      leadPhotoId: null,
      photos: Object.fromEntries(photoIds.map((id) => [id, frozen(id)])),
      relatedIds: [],
      firstPublishedAt: noon,
      publishedAt: noon,
      readerUpdatedAt: null,
      originUrl: null,
      republish: true,
      ...change.story,
    },
    document,
    facts: readerFacts({ photos: Object.fromEntries(photoIds.map((id) => [id, frozen(id)])) }),
    section: sections[0] ?? null,
    authors: [{ name: 'Nora Byline', slug: 'nora-byline', title: 'Reporter' }],
    byline: [{ name: 'Nora Byline', slug: 'nora-byline' }],
    partner: null,
    topics: [{ id: idOf(70), slug: 'shipping', name: 'Shipping', description: '' }],
    corrections: [],
    minutes: 3,
    canonical: { url: 'https://news.example/2026/11/23/ships-and-pilots', index: true, listed: true },
    republishUrl: null,
    ...change.page,
  };
}

export const aPartnerOfThePage = (): StoryPageData['partner'] => ({ partner: aPartner(), logo: null });
