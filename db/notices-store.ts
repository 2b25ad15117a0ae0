import type { AuditRow, Id, JobRow, Millis, NoteRow, NoticeKind, NoticeRow, Page, Role } from './rows.ts';
import type { Slice } from './store.ts';

/** Somebody who can be told: `mail` is what they chose to get by mail, null for the usual kinds. */
export type Recipient = { id: Id; name: string; email: string; role: Role; mail: NoticeKind[] | null };

/** What people are told, and what they want by mail. */
export type Notices = {
  /** people of these ids who were not removed, or everybody of these roles who can sign in */
  recipients(to: { ids: Id[] } | { roles: Role[] }): Promise<Recipient[]>;
  /** the notices and the jobs that mail them, all or nothing */
  add(notices: NoticeRow[], mails: Pick<JobRow, 'id' | 'kind' | 'payload' | 'runAt'>[]): Promise<void>;
  byId(id: Id): Promise<NoticeRow | null>;
  /** newest first */
  list(personId: Id, slice: Slice & { unread?: boolean }): Promise<Page<NoticeRow>>;
  countUnread(personId: Id): Promise<number>;
  /** marks these of the person's notices read, or all of them; answers how many were unread */
  markRead(personId: Id, which: Id[] | 'all', at: Millis): Promise<number>;
  /** null while the person has chosen nothing */
  mailChoice(personId: Id): Promise<NoticeKind[] | null>;
  chooseMail(personId: Id, kinds: NoticeKind[]): Promise<void>;
  /** removes notices older than that, read or not, and answers how many */
  sweep(before: Millis): Promise<number>;
};

/** What colleagues write to each other about a story. */
export type Notes = {
  add(note: NoteRow, audit: AuditRow): Promise<void>;
  byId(id: Id): Promise<NoteRow | null>;
  /** newest first */
  list(storyId: Id, slice: Slice): Promise<Page<NoteRow>>;
  count(storyId: Id): Promise<number>;
  remove(id: Id, audit: AuditRow): Promise<boolean>;
};
