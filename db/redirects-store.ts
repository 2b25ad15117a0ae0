import type { AuditRow, Id, Millis, Page } from './rows.ts';
import type { Slice } from './store.ts';

/** An address without a page of its own, and where it leads (NEWSROOM §6). */
export type RedirectRow = {
  id: Id;
  /** path, with a query where it counts, as `lib/redirects` spells addresses: decoded, small letters, no last slash */
  from: string;
  /** a path of this site or an https address elsewhere; null for what is gone (410) */
  to: string | null;
  /** the path in `to`, spelled as `from` is; null when it leads elsewhere */
  toPath: string | null;
  /** the story whose present path is meant, wherever it moves; `to` is where it was when this was written */
  storyId: Id | null;
  status: 301 | 302 | 410;
  note: string;
  hits: number;
  lastHitAt: Millis | null;
  /** null for those that a rename made */
  by: Id | null;
  createdAt: Millis;
  updatedAt: Millis;
};

/** What the front door is told: `to` is null for what is gone. */
export type RedirectAnswer = { id: Id; from: string; to: string | null; status: 301 | 302 | 410 };

export type RedirectQuery = Slice & { q?: string; order?: 'newest' | 'hits' };

export type Redirects = {
  /** Of these keys the redirect of the first that has one; synchronous, one statement. A story that is not public leads nowhere. */
  find(keys: string[]): RedirectAnswer | null;
  list(query: RedirectQuery): Promise<Page<RedirectRow>>;
  count(): Promise<number>;
  byId(id: Id): Promise<RedirectRow | null>;
  /** every redirect whose `from` is one of `keys`, and every one that leads to one of `paths` */
  near(keys: string[], paths: string[]): Promise<RedirectRow[]>;
  /** grows with every change; `write` refuses what was settled against an older one */
  revision(): Promise<number>;
  /**
   * Writes redirects by their `from` and removes others, all in one transaction; 'stale' when redirects changed since
   * `revision`, and then nothing is done. Hits of those that stay are kept.
   */
  write(change: {
    revision: number;
    put: RedirectRow[];
    remove: Id[];
    audit: AuditRow;
  }): Promise<'written' | 'stale'>;
  /** adds what was counted since the last time; ids that are gone are left out */
  addHits(hits: Map<Id, number>, at: Millis): Promise<void>;
  /** which of these paths of this site have a page of a story, section, author or topic now */
  withPage(paths: string[]): Promise<Set<string>>;
  /** the stories that are or were public at these paths */
  storiesAt(paths: string[]): Promise<Map<string, Id>>;
};

export type RepublicationRow = { storyId: Id; views: number; reads: number; lastAt: Millis | null };

export type Republications = {
  of(storyId: Id): Promise<RepublicationRow | null>;
  /** adds to the counts of stories that are public; others are left out */
  add(counted: { views: Map<Id, number>; reads: Map<Id, number> }, at: Millis): Promise<void>;
};
