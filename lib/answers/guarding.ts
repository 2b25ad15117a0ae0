import type { AuditRow, Id, Millis } from '#db/index.ts';
import type { VersionAnswer } from '../answers.ts';
import type { Comparison } from '../document/compare.ts';

/** PUT stories/{id}/hold, and what a story and a photo under a hold say of it */
export type HoldAnswer = { reason: string; at: Millis; by: { id: Id; name: string } };

export type PreviewEnd = 'killed' | 'spiked' | 'revoked' | 'expired';

/** An item of GET stories/{id}/preview-links; POST answers `link` once */
export type PreviewLinkAnswer = {
  id: Id;
  /** the version it shows; null for the working copy */
  version: { id: Id; n: number } | null;
  note: string;
  by: { id: Id; name: string };
  madeAt: Millis;
  expiresAt: Millis;
  revokedAt: Millis | null;
  opens: number;
  lastOpenedAt: Millis | null;
  /** it opens now */
  open: boolean;
  /** how it ended; null while it opens */
  end: PreviewEnd | null;
  link?: string;
};

/** GET stories/{id}/comparison: two versions word by word */
export type ComparisonAnswer = {
  from: VersionAnswer | null;
  to: VersionAnswer | null;
  comparison: Comparison;
};

/** GET stories/{id}/public-at: what readers saw at that moment; `version` is null when nothing was public */
export type PublicAtAnswer = {
  at: Millis;
  /** the time as the newsroom's clock shows it */
  local: string;
  zone: string;
  version: VersionAnswer | null;
  headline: string | null;
  path: string | null;
  from: Millis | null;
  until: Millis | null;
};

/** GET audit/words: what the filters of the audit can be set to */
export type AuditWordsAnswer = {
  actions: string[];
  kinds: AuditRow['subjectKind'][];
  /** lines so far, and the hash of the last: to be noted elsewhere */
  rows: number;
  lastHash: string;
};
