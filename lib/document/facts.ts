import type { FrozenPhoto, Id } from '#db/index.ts';

/** What a renderer for readers must know beside the document. Only what is public is in here. */
export type ReaderFacts = {
  photos: Record<Id, FrozenPhoto>;
  /** public stories only: a RELATED link to any other story is left out */
  links: Map<Id, { path: string; headline: string }>;
};

/** What a feed must know: its links leave the site, so they carry the origin ("https://news.example"). */
export type FeedFacts = ReaderFacts & { origin: string };

/** What the publish checks must know beside the document (NEWSROOM §5). */
export type FindingFacts = {
  storyId: Id;
  sectionId: Id | null;
  authorIds: Id[];
  /** a partner is chosen, whose name can stand as the byline */
  partner: boolean;
  /** the photos that exist, of those that the document uses */
  photos: Map<Id, { creditLine: string }>;
  /** the stories that exist, of those that the document links to */
  links: Map<Id, { public: boolean; headline: string }>;
};
