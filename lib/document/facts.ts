import type { FrozenPhoto, Id, Rendition } from '#db/index.ts';

/** What a renderer for readers must know beside the document. Only what is public is in here. */
export type ReaderFacts = {
  photos: Record<Id, FrozenPhoto>;
  /** public stories only: a RELATED link to any other story is left out */
  links: Map<Id, { path: string; headline: string }>;
  /** where the photos of a preview lie, which no reader may ask for; readers' own address without it */
  mediaUrl?: (photoId: Id, file: Rendition) => string;
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
  /** the partner's licence paragraph, which every page of its stories prints */
  licence?: string;
  /** the partner wants its own address to count, and the story does not name it */
  originMissing?: boolean;
  /** the story lies under an open legal hold */
  held?: boolean;
  /** the photos that exist, of those that the document uses; `noRight` says why one may not be used now */
  photos: Map<Id, { creditLine: string; held?: boolean; noRight?: string; inBin?: boolean }>;
  /** the stories that exist, of those that the document links to */
  links: Map<Id, { public: boolean; headline: string }>;
};
