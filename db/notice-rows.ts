import type { Id, Millis } from './rows.ts';

/** What people are told about (NEWSROOM §3: a notice where people wait for a move). */
export type NoticeKind =
  | 'sent for review'
  | 'returned'
  | 'approved'
  | 'published'
  | 'scheduled'
  | 'schedule failed'
  | 'unpublished'
  | 'killed'
  | 'assigned'
  | 'mentioned'
  | 'deadline passed'
  | 'pitch accepted'
  | 'photo right'
  | 'role changed';

/** One person is told one thing, in a sentence. */
export type NoticeRow = {
  id: Id;
  personId: Id;
  kind: NoticeKind;
  at: Millis;
  storyId: Id | null;
  photoId: Id | null;
  sentence: string;
  readAt: Millis | null;
};

/** A colleague's note on a story; `mentions` are the people whom it calls by name. */
export type NoteRow = {
  id: Id;
  storyId: Id;
  personId: Id;
  at: Millis;
  text: string;
  mentions: Id[];
};
