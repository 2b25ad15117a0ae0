import type { AuditRow, HoldRow, Id, Millis, PreviewLinkRow } from './rows.ts';

/** Legal holds. A thing has at most one open one. */
export type Holds = {
  /** the open hold, or null */
  of(kind: HoldRow['subjectKind'], id: Id): Promise<HoldRow | null>;
  /** those of these that are held now: one look-up for a list */
  open(kind: HoldRow['subjectKind'], ids: Id[]): Promise<Map<Id, HoldRow>>;
  /** 'held' when another hold is open already */
  set(hold: HoldRow, audit: AuditRow): Promise<'set' | 'held'>;
  /** the lifted hold, or null when none is open */
  lift(
    kind: HoldRow['subjectKind'],
    id: Id,
    lifted: { at: Millis; by: Id; reason: string },
    audit: AuditRow,
  ): Promise<HoldRow | null>;
  /** stories under a hold whose working copy, edition or any version has the photo */
  storiesHolding(photoId: Id): Promise<Id[]>;
};

/** Links by which people outside read a story before it is public. */
export type PreviewLinks = {
  add(link: PreviewLinkRow, audit: AuditRow): Promise<void>;
  /** all of a story, newest first, at most 100 */
  of(storyId: Id): Promise<PreviewLinkRow[]>;
  byId(id: Id): Promise<PreviewLinkRow | null>;
  byTokenHash(tokenHash: string): Promise<PreviewLinkRow | null>;
  /** counts an opening */
  opened(id: Id, at: Millis): Promise<void>;
  /** false when it was revoked before */
  revoke(id: Id, at: Millis, audit: AuditRow): Promise<boolean>;
};
