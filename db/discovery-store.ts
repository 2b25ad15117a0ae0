import type { FrozenPhoto, Id, Millis, ShelfCard } from './rows.ts';

/** What search engines and readers who look for something may ask of the shelf. */
export type ShelfDiscovery = {
  /**
   * How many stories have each day in their address ("2026/11/23"), the oldest day first: only those whose own address
   * stands for them with search engines (NEWSROOM §9), and only days that have some. `changedAt`: when one of them came,
   * changed or went.
   */
  days(): Promise<{ day: string; stories: number; changedAt: Millis }[]>;
  /** the stories that `days` counted, of the days from `from` to `until`, both included, in the order of their paths */
  addresses(query: {
    from: string;
    until: string;
    offset: number;
    limit: number;
  }): Promise<{ path: string; changedAt: Millis; leadPhoto: FrozenPhoto | null }[]>;
  /** listed stories first published at `since` or later, newest first: for the news sitemap */
  news(query: {
    since: Millis;
    limit: number;
  }): Promise<{ path: string; headline: string; firstPublishedAt: Millis }[]>;
  /** public stories that hold all that is looked for, those with it in headline or slug first, the newest first among equals */
  find(
    query: ReaderQuery & { offset: number; limit: number },
  ): Promise<{ items: FoundCard[]; more: boolean }>;
  /** whether any public story has all of these terms */
  has(terms: string[][]): Promise<boolean>;
  /** the words of public texts that begin with this one, the most used first, as search folds them */
  completions(word: string): Promise<string[]>;
  /** words of public texts that begin or end like this one and are about as long, whole and folded (`foldedWords`) */
  likeWords(word: string): Promise<{ word: string; seen: number }[]>;
  /** notes the words of so many texts after this row; answers where to go on, null at the end. For stores from before words were kept */
  learnWords(after: number, limit: number): Promise<number | null>;
  /** there are texts, and none of their words was kept */
  lacksWords(): Promise<boolean>;
};

/** What a reader looks for. Times are of first publication: from `since`, before `until`. */
export type ReaderQuery = {
  /** each a word, or several that follow one another; none for all stories that pass the filters */
  terms: string[][];
  sectionId?: Id;
  /** words of the byline, one after the other */
  byline?: string[];
  since?: Millis;
  until?: Millis;
};

/** Where a found word begins and ends in `FoundCard.marked`: characters that no text has. */
export type Marks = { open: '\u0001'; close: '\u0002' };

/** A hit, and what of its headline and text shows why; `passage` is empty where the text has none of the words. */
export type FoundCard = ShelfCard & { marked: { headline: string; passage: string } };
