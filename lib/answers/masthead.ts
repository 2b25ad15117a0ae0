import type { AuthorRow, Id, Millis, RedirectRow, SectionRow, TopicRow } from '#db/index.ts';

/** An item of GET redirects, and what every change of one answers */
export type RedirectAnswer = Pick<
  RedirectRow,
  'id' | 'from' | 'to' | 'status' | 'note' | 'hits' | 'lastHitAt' | 'createdAt'
> & {
  /** the story that is meant wherever it moves; null for a fixed address */
  story: { id: Id; headline: string } | null;
  by: { id: Id; name: string } | null;
  /** what the editor should know of it: a page that stands in its way, a target that is not there */
  warnings: string[];
};

/** PUT redirects/import: what the file would do, or did */
export type ImportAnswer = {
  lines: number;
  added: number;
  changed: number;
  /** lines that say what is so already */
  same: number;
  faulty: number;
  /** all of them: a file has at most 10,000 lines */
  faults: { line: number; sentence: string }[];
  warned: number;
  /** the first 2,000 */
  warnings: { line: number; sentence: string }[];
  /** the first 20 lines that can be used */
  sample: { line: number; from: string; to: string | null; status: number }[];
  written: boolean;
};

/** GET redirects/test: each answer that a reader would get on the way */
export type TestAnswer = {
  hops: { url: string; status: number; to: string | null; redirectId: Id | null }[];
  /** what it comes to, in a sentence */
  sentence: string;
  ok: boolean;
};

/** GET sections?retired=true */
export type SectionAnswer = SectionRow & {
  stories: number;
  retired: boolean;
  /** where the stories of a retired section went */
  movedTo: Id | null;
};

/** GET topics, GET authors: how many stories name it, and how many of those readers see */
export type TopicAnswer = TopicRow & { stories: number; public: number };
export type AuthorAnswer = AuthorRow & { stories: number; public: number };

/** POST topics/{id}/merge, POST authors/{id}/merge */
export type MergeAnswer = { id: Id; name: string; stories: number };

/** GET stories/{id}/slug?slug= : the address it would have, why it cannot, or whose former address that was */
export type SlugAnswer = { path: string; fault: string | null; warning: string | null };

/** GET stories/{id}/republication */
export type RepublicationAnswer = {
  offered: boolean;
  /** why it is not offered */
  why: string | null;
  url: string | null;
  views: number;
  reads: number;
  lastAt: Millis | null;
};
