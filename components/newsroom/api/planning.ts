import type {
  List,
  MailAnswer,
  NoteAnswer,
  NoticeMailAnswer,
  NoticesAnswer,
  StoryAnswer,
  StoryCard,
} from '#lib/answers.ts';
import { get, patch, post, put, remove } from '../calls.ts';

type Paging = { cursor?: string | null | undefined; limit?: number | undefined };
type Signal = AbortSignal | undefined;
export type Plan = {
  assigneeId?: string | null;
  dueAt?: number | null;
  plannedWords?: number | null;
  pitch?: string;
};
export type PlanningFilter = { show?: string; assigneeId?: string; sectionId?: string };

/** Pitches and assignments. */
export const planning = {
  list: (query: Paging & PlanningFilter, signal?: Signal) => get<List<StoryCard>>('planning', query, signal),
  pitch: (fields: Plan & { headline: string; sectionId?: string | null }) =>
    post<StoryAnswer>('planning', fields),
  change: (id: string, plan: Plan) => patch<StoryAnswer>(`stories/${id}`, plan),
  accept: (id: string) => put<StoryAnswer>(`stories/${id}/acceptance`, {}),
};

/** What colleagues write to each other about a story. */
export const notes = {
  list: (id: string, query: Paging, signal?: Signal) =>
    get<List<NoteAnswer>>(`stories/${id}/notes`, query, signal),
  write: (id: string, text: string) => post<NoteAnswer>(`stories/${id}/notes`, { text }),
  remove: (id: string, noteId: string) => remove(`stories/${id}/notes/${noteId}`),
};

/** What this person was told, and which of it comes by mail. */
export const notices = {
  list: (query: Paging, signal?: Signal) => get<NoticesAnswer>('notices', query, signal),
  markRead: (ids?: string[]) => put<{ unread: number }>('notices/read', ids ? { ids } : {}),
  mailChoice: (signal?: Signal) => get<NoticeMailAnswer>('notices/mail', {}, signal),
  chooseMail: (kinds: string[]) => put<NoticeMailAnswer>('notices/mail', { kinds }),
};

/** How the newsroom sends mail. */
export const mail = {
  read: (signal?: Signal) => get<MailAnswer>('mail', {}, signal),
  test: () => post<MailAnswer>('mail/test', {}),
};
