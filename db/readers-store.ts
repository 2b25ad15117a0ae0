import type { ShelfNotes } from './corrections-store.ts';
import type { ShelfDiscovery } from './discovery-store.ts';
import type {
  Id,
  Millis,
  PageRow,
  PartnerRow,
  PhotoRow,
  Rendition,
  ShelfCard,
  ShelfRow,
  ShownSpan,
} from './rows.ts';

/** All that readers' pages may ask. Reads shelf tables and the masthead, never a working copy (DESIGN §1.3). */
export type Shelf = ShelfNotes &
  ShelfDiscovery & {
    byPath(path: string): Promise<ShelfRow | null>;
    byId(storyId: Id): Promise<ShelfRow | null>;
    /** path and headline of those of `ids` that are public now: for RELATED links */
    links(ids: Id[]): Promise<{ storyId: Id; path: string; headline: string }[]>;
    /** those of `ids` that are public now, for places on fronts */
    cards(ids: Id[]): Promise<ShelfCard[]>;
    /** newest first; `q` searches the words of public stories */
    list(query: {
      sectionId?: Id;
      authorId?: Id;
      topicId?: Id;
      q?: string;
      /** 0 for the newest */
      offset: number;
      limit: number;
    }): Promise<{ items: ShelfCard[]; more: boolean }>;
    /** with documents, newest first: for feeds with full text */
    newest(query: {
      sectionId?: Id;
      authorId?: Id;
      topicId?: Id;
      limit: number;
      since?: Millis;
    }): Promise<ShelfRow[]>;
    /** where a former path leads now: the story's present path; null when there is none */
    redirect(path: string): Promise<string | null>;
    /** a photo that a public story or partner logo shows now: the guard of /media */
    showsPhoto(photoId: Id): Promise<boolean>;
    /** the times in which readers may see them, of those of the photos that have any such limit */
    photoLimits(ids: Id[]): Promise<Map<Id, ShownSpan[]>>;
    /** the files of a photo that public stories print, of at most so many of them */
    printedRenditions(photoId: Id, stories?: number): Promise<Rendition[]>;
    /** the photo on an author's page; null without one, and while it has no credit */
    authorPhoto(authorId: Id): Promise<PhotoRow | null>;
    partnerWithLogo(id: Id): Promise<{ partner: PartnerRow; logo: PhotoRow | null } | null>;
  };

/** The page cache (DESIGN §1.2, §6). `read` and `epoch` are synchronous: they are the front door's hot path. */
export type Pages = {
  /** null when absent, of another build, or past `expiresAt` */
  read(path: string, build: string, now: Millis): PageRow | null;
  /** grows with every clearing; a render notes it first and may only store if it did not grow meanwhile */
  epoch(): number;
  /** the same, asked so often that even a small query counts; made once in a process */
  watchedEpoch(): () => number;
  /** false when pages were cleared since `epoch`: what was rendered may be old and is not stored */
  put(page: PageRow, tags: string[], epoch: number): Promise<boolean>;
  clear(tags: string[]): Promise<number>;
  /** what a stored page was made from: the keys under which a CDN keeps it */
  tagsOf(path: string): string[];
  /** drops rows of other builds and those past their time */
  sweep(build: string, now: Millis): Promise<number>;
};
