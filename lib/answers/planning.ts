import type { Id, Millis, NoticeKind } from '#db/index.ts';

/** What lists show of a story beside its text: who has it, until when, how long, and whether it is approved. */
export type PlannedCard = {
  assignee: { id: Id; name: string } | null;
  dueAt: Millis | null;
  plannedWords: number | null;
  /** proposed and not accepted yet */
  isPitch: boolean;
  approval: ApprovalAnswer | null;
};

/** The version that an editor approved; `current` is false once the story was changed after it */
export type ApprovalAnswer = { by: { id: Id; name: string }; at: Millis; versionId: Id; current: boolean };

/** An item of GET stories/{id}/notes */
export type NoteAnswer = {
  id: Id;
  text: string;
  by: { id: Id; name: string };
  at: Millis;
  /** the people whom the note calls with @ */
  mentions: { id: Id; name: string }[];
  isOwn: boolean;
};

/** An item of GET notices */
export type NoticeAnswer = {
  id: Id;
  kind: NoticeKind;
  at: Millis;
  sentence: string;
  storyId: Id | null;
  photoId: Id | null;
  read: boolean;
};

/** GET notices: `unread` counts all of them, not only those of this page */
export type NoticesAnswer = { items: NoticeAnswer[]; next: string | null; unread: number };

/** GET notices/mail: which kinds come by mail; `works` is false where the newsroom sends none */
export type NoticeMailAnswer = {
  works: boolean;
  address: string;
  kinds: { kind: NoticeKind; name: string; byMail: boolean }[];
};

/** GET mail: how the newsroom sends mail, without anything secret */
export type MailAnswer = { works: boolean; from: string | null; server: string | null };
