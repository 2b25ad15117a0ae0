import type { NoticeKind, Role } from '#db/index.ts';

/** What people can be told, in the order of the Account screen, with the words there. */
export const noticeKinds: Record<NoticeKind, string> = {
  assigned: 'A story is assigned to you',
  mentioned: 'Somebody mentions you in a note',
  returned: 'Your story is returned with a note',
  approved: 'Your story is approved',
  published: 'Your story is published',
  unpublished: 'Your story is unpublished',
  killed: 'Your story is killed',
  'pitch accepted': 'Your pitch is accepted',
  'deadline passed': 'A deadline passes',
  'sent for review': 'A story waits for review',
  scheduled: 'Your story is scheduled',
  'schedule failed': 'A scheduled story fails or goes out late',
  'photo right': 'A right to use a photo ends',
  'role changed': 'Your role changes',
};

export const allNoticeKinds = Object.keys(noticeKinds) as NoticeKind[];

/** What comes by mail to who has chosen nothing: what cannot wait until they look here again. */
const usuallyMailed: NoticeKind[] = [
  'assigned',
  'mentioned',
  'returned',
  'unpublished',
  'killed',
  'deadline passed',
  'schedule failed',
  'photo right',
  'role changed',
];

export const wantsMail = (chosen: NoticeKind[] | null, kind: NoticeKind): boolean =>
  (chosen ?? usuallyMailed).includes(kind);

const ranks: Role[] = ['contributor', 'reporter', 'editor', 'admin'];

/** This role and those that may do all that it may. */
export const rolesFrom = (role: Role): Role[] => ranks.slice(ranks.indexOf(role));
