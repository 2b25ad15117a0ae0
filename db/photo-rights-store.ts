import type { Id, Millis, Page, ShownSpan } from './rows.ts';
import type { Slice } from './store.ts';

/** A photo with limits that readers see in stories now, or that a story waiting for its time has. */
export type LimitedPhoto = {
  id: Id;
  creditLine: string;
  caption: string;
  fileName: string;
  shown: ShownSpan[];
  /** of the next end after the time that was asked for */
  endsAt: Millis;
  stories: { id: Id; headline: string; path: string | null }[];
};

/** When readers saw a photo in a story; `untilAt` is null while they do. */
export type PhotoShowing = {
  photoId: Id;
  storyId: Id;
  headline: string;
  /** where the story is, or was while it was public */
  path: string | null;
  /** as they are now, or were when the photo was deleted */
  fileName: string;
  creators: string[];
  credit: string;
  creditLine: string;
  fromAt: Millis;
  untilAt: Millis | null;
};

/** What rights need to know of where photos are and were (NEWSROOM §8). */
export type PhotoRights = {
  /** those of the photos that readers saw in another story than this one */
  usedElsewhere(photoIds: Id[], exceptStoryId: Id): Promise<Set<Id>>;
  /** photos of which a right ends from `from` until before `until`, soonest first, with the stories that it touches */
  ending(query: Slice & { from: Millis; until: Millis }): Promise<Page<LimitedPhoto>>;
  /** true for the one who may tell it: it was not told before */
  tell(photoId: Id, endsAt: Millis, when: 'before' | 'ended'): Promise<boolean>;
  /** photos that began to be seen in a story from `from` until before `until`, in the order of time */
  showings(query: Slice & { from: Millis; until: Millis }): Promise<Page<PhotoShowing>>;
  /** the same, counted for each provider chain: times and different photos */
  showingsByCredit(from: Millis, until: Millis): Promise<{ credit: string; uses: number; photos: number }[]>;
  /** how many photos with this provider's name in their credit began to be seen since then, each once a story */
  countShown(supplier: string, from: Millis, exceptStoryId: Id): Promise<number>;
};
