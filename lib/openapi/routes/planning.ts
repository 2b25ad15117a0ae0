import { listNotesInput } from '../../notes/list-notes.ts';
import { removeNoteInput } from '../../notes/remove-note.ts';
import { writeNoteInput } from '../../notes/write-note.ts';
import { listNoticesInput } from '../../notices/list-notices.ts';
import { markNoticesReadInput } from '../../notices/mark-notices-read.ts';
import { chooseNoticeMailInput } from '../../notices/notice-mail.ts';
import { acceptPitchInput } from '../../planning/accept-pitch.ts';
import { listPlanningInput } from '../../planning/list-planning.ts';
import { makePitchInput } from '../../planning/make-pitch.ts';
import { type ApiRoute, admins, editors, everybody, route, seers } from './route.ts';

/** Planning, what colleagues write to each other, and what people are told. */
export const planningRoutes: ApiRoute[] = [
  route(
    'GET',
    '/planning',
    'listPlanning',
    listPlanningInput,
    'List of StoryCard',
    `${everybody}; contributors their own`,
  ),
  route('POST', '/planning', 'makePitch', makePitchInput, 'StoryAnswer', everybody, { status: 201 }),
  route('PUT', '/stories/{id}/acceptance', 'acceptPitch', acceptPitchInput, 'StoryAnswer', editors),
  route('GET', '/stories/{id}/notes', 'listNotes', listNotesInput, 'List of NoteAnswer', seers),
  route('POST', '/stories/{id}/notes', 'writeNote', writeNoteInput, 'NoteAnswer', seers, { status: 201 }),
  route('DELETE', '/stories/{id}/notes/{noteId}', 'removeNote', removeNoteInput, null, 'who wrote the note', {
    status: 204,
  }),
  route('GET', '/notices', 'listNotices', listNoticesInput, 'NoticesAnswer', everybody),
  route('PUT', '/notices/read', 'markNoticesRead', markNoticesReadInput, 'Unread', everybody),
  route('GET', '/notices/mail', 'readNoticeMail', null, 'NoticeMailAnswer', everybody),
  route('PUT', '/notices/mail', 'chooseNoticeMail', chooseNoticeMailInput, 'NoticeMailAnswer', everybody),
  route('GET', '/mail', 'readMail', null, 'MailAnswer', admins),
  route('POST', '/mail/test', 'sendTestMail', null, 'MailAnswer', admins),
];
