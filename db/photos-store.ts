import type { LibraryQuery, ListedPhoto } from './photo-library-store.ts';
import type { AuditRow, Id, Page, PhotoRow, PhotoUse } from './rows.ts';

export type PhotoChange = Partial<
  Omit<PhotoRow, 'id' | 'sha256' | 'purpose' | 'raw' | 'createdBy' | 'createdAt'>
>;

export type Photos = {
  /** 'exists' with the photo that has the same bytes and purpose */
  add(photo: PhotoRow, audit: AuditRow): Promise<{ outcome: 'added' | 'exists'; photo: PhotoRow }>;
  byId(id: Id): Promise<PhotoRow | null>;
  byIds(ids: Id[]): Promise<PhotoRow[]>;
  bySha256(sha256: string, purpose: PhotoRow['purpose']): Promise<PhotoRow | null>;
  /** editorial photos, without their raw metadata */
  list(query: LibraryQuery): Promise<Page<ListedPhoto>>;
  /** A function is given the row inside the transaction: what it computes is never of an older one. */
  change(
    id: Id,
    change: PhotoChange | ((row: PhotoRow) => PhotoChange),
    audit: AuditRow | null,
  ): Promise<PhotoRow | null>;
  /** stories whose working copy or edition uses the photo */
  uses(id: Id): Promise<PhotoUse[]>;
  /**
   * Refuses with the uses when any story uses it (NEWSROOM §8 "In use"), and with what keeps it under a legal hold: the
   * photo's own id, or those of held stories that have it in any version.
   */
  remove(id: Id, audit: AuditRow): Promise<{ ok: true } | { ok: false; uses: PhotoUse[]; held: Id[] }>;
};
