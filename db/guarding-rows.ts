import type { FrozenPhoto, Id, Millis } from './rows.ts';

/** Which version was public from when until when; `untilAt` is null while it is. */
export type EditionRow = {
  versionId: Id;
  kind: 'first' | 'update' | 'minor';
  fromAt: Millis;
  untilAt: Millis | null;
};

/** With the address and the photos that it had; null in editions from before they were kept. */
export type WholeEditionRow = EditionRow & { path: string | null; photos: Record<Id, FrozenPhoto> | null };

/** A legal hold: what is held can be taken from readers at any time, but not destroyed and not published. */
export type HoldRow = {
  id: Id;
  subjectKind: 'story' | 'photo';
  subjectId: Id;
  reason: string;
  by: Id;
  at: Millis;
  liftedAt: Millis | null;
  liftedBy: Id | null;
  liftedReason: string | null;
};

/** A link by which somebody outside reads a story. Only the hash of its token is kept. */
export type PreviewLinkRow = {
  id: Id;
  tokenHash: string;
  storyId: Id;
  /** null: the working copy as it is when the link is opened */
  versionId: Id | null;
  /** for whom or what for */
  note: string;
  by: Id;
  madeAt: Millis;
  expiresAt: Millis;
  revokedAt: Millis | null;
  opens: number;
  lastOpenedAt: Millis | null;
};
