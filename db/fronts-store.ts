import type { FrontId, FrontLayout, FrontRow, FrontVersionRow } from './front-rows.ts';
import type { AuditRow, Id, JobRow, Millis, Page } from './rows.ts';
import type { Slice } from './store.ts';

/** A version without its layout, for lists. */
export type FrontVersionHead = Omit<FrontVersionRow, 'layout'>;

/** The numbers of the version that readers saw before an act and of the one that it made, for the audit's before and after. */
export type FrontTurn = { before: number | null; after: number | null };

/** Outcome of a write that named the revision that it started from: the front as it really is when it was another. */
type FrontWritten<Made> = { ok: true; made: Made } | { ok: false; front: FrontRow | null };

/** Curated fronts: a working layout each, and the versions that readers saw, see and will see (issue "editorial desk" §8). */
export type Fronts = {
  /** null while nobody has changed it */
  byId(id: FrontId): Promise<FrontRow | null>;
  /** those that somebody has changed */
  all(): Promise<FrontRow[]>;
  /** the layout that readers see, or null for the automatic front */
  published(id: FrontId): Promise<FrontLayout | null>;
  /** Keeps the working layout if `revision` is still the one that it started from (0 before the first change). */
  change(change: {
    id: FrontId;
    layout: FrontLayout;
    revision: number;
    by: Id;
    at: Millis;
    audit?: AuditRow;
  }): Promise<FrontWritten<FrontRow>>;
  /** One transaction: version, live for readers, pages by tag, audit. `revision` as in `change`. */
  publish(act: {
    version: Omit<FrontVersionRow, 'n'>;
    revision: number;
    clear: string[];
    audit: (turn: FrontTurn) => AuditRow;
  }): Promise<FrontWritten<FrontVersionRow>>;
  /** Makes a version that goes out later, with the job that sends it. */
  schedule(act: {
    version: Omit<FrontVersionRow, 'n'>;
    revision: number;
    job: Pick<JobRow, 'id' | 'kind' | 'payload' | 'runAt'>;
    audit: (turn: FrontTurn) => AuditRow;
  }): Promise<FrontWritten<FrontVersionRow>>;
  /**
   * Sends out a scheduled version; null when it went out, was cancelled, or one scheduled for later is already out:
   * whoever comes second does nothing.
   */
  publishScheduled(act: {
    versionId: Id;
    at: Millis;
    clear: string[];
    audit: (turn: FrontTurn) => AuditRow;
  }): Promise<FrontVersionRow | null>;
  /** Cancels a scheduled version; false when there is none that waits. */
  cancel(act: { id: FrontId; n: number; at: Millis; audit: AuditRow }): Promise<boolean>;
  /** Readers see the automatic front again; false when they already do. */
  withdraw(act: { id: FrontId; clear: string[]; audit: (turn: FrontTurn) => AuditRow }): Promise<boolean>;
  /** newest first */
  versions(id: FrontId, slice: Slice): Promise<Page<FrontVersionHead>>;
  version(id: FrontId, n: number): Promise<FrontVersionRow | null>;
  versionById(id: Id): Promise<FrontVersionRow | null>;
  /** those that wait for their time, the next first; at most a hundred */
  scheduled(id?: FrontId): Promise<FrontVersionHead[]>;
};
