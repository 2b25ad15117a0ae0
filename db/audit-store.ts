import type { AuditRow, Id, Millis, Page } from './rows.ts';
import type { Slice } from './store.ts';

/** What narrows a list or an export of the audit; `from` is in it, `until` is not. */
export type AuditQuery = {
  subjectId?: Id;
  subjectKind?: AuditRow['subjectKind'];
  actorId?: Id;
  action?: string;
  refusedOnly?: boolean;
  from?: Millis;
  until?: Millis;
};

/** A line with its place in the chain: `hash` covers the line and `previousHash`. */
export type ChainedAuditRow = AuditRow & { seq: number; previousHash: string; hash: string };

/** What a walk along the whole chain found. */
export type ChainFinding =
  | { intact: true; rows: number; lastHash: string }
  /** the first line that is not as it was written; `id` is null where a line is missing */
  | { intact: false; rows: number; seq: number; id: Id | null; fault: string };

export type Audit = {
  add(row: AuditRow): Promise<void>;
  /** newest first */
  list(query: Slice & AuditQuery): Promise<Page<AuditRow>>;
  /** the headlines and names, as they are now, of what audit lines are about; nothing for what is gone */
  names(ids: Id[]): Promise<Map<Id, string>>;
  /** every verb that stands in the audit, and every kind of thing, in the order of the alphabet */
  words(): Promise<{ actions: string[]; kinds: AuditRow['subjectKind'][] }>;
  /** the lines after `seq`, in the order in which they were written, at most `limit`: for an export in parts */
  chained(query: AuditQuery, after: number, limit: number): Promise<ChainedAuditRow[]>;
  /** how many lines there are and the hash of the last, as the head has them */
  head(): Promise<{ seq: number; hash: string }>;
  /**
   * Walks along the chain and recomputes every hash. With `known`, a hash that was noted elsewhere earlier, the chain is
   * broken also when that hash is not in it: so a tail that was cut off and written anew is found.
   */
  verify(known?: string): Promise<ChainFinding>;
};
