import type { AuditAnswer } from '#lib/answers.ts';

/** A line of the audit in words around the thing that it is about: "approved", the story, "". Pure. */
export type Sentence = { before: string; after: string };

/** What people did, with {} where the thing stands. */
const told: Record<string, string> = {
  publish: 'published {}',
  unpublish: 'unpublished {}',
  kill: 'killed {}',
  correct: 'corrected {}',
  approve: 'approved {}',
  spike: 'spiked {}',
  unspike: 'brought {} back to draft',
  return: 'returned {}',
  'send for review': 'sent {} for review',
  'take back': 'took {} back to draft',
  schedule: 'scheduled {}',
  unschedule: 'took {} off the schedule',
  'set embargo': 'put an embargo on {}',
  'lift embargo': 'lifted the embargo of {}',
  hold: 'put {} under a legal hold',
  'lift hold': 'lifted the legal hold of {}',
  'share preview': 'made a preview link of {}',
  'revoke preview': 'ended a preview link of {}',
  'save version': 'kept a version of {}',
  'restore version': 'restored a version of {}',
  'replace document': 'replaced the text of {}',
  'change fields': 'changed {} beside its text',
  'change role': 'changed the role of {}',
  'rename person': 'renamed {}',
  'remove person': 'removed {}',
  'bring back person': 'brought back {}',
  'add people': 'changed who may write in {}',
  'write note': 'wrote a note on {}',
  'delete note': 'deleted a note on {}',
  'upload photo': 'uploaded {}',
  'describe photo': 'described {}',
  'set rights': 'set the rights of {}',
  'delete photo': 'deleted {}',
  'sign in': 'signed in',
  'sign out': 'signed out',
  invite: 'invited somebody',
  'withdraw invitation': 'withdrew an invitation',
  'accept invitation': 'accepted the invitation',
  'change password': 'changed the password of {}',
  'choose new password': 'chose a new password',
  'make password link': 'made a password link for {}',
  'make first admin': 'made the first admin, {}',
  'change settings': 'changed the newsroom’s settings',
  'export audit': 'exported the audit',
  'send test mail': 'sent a test mail',
  plan: 'planned {}',
  assign: 'assigned {}',
  'accept pitch': 'accepted the pitch {}',
};
/** "create author", "change section" and the like say themselves. */
const regular: Record<string, string> = {
  create: 'made',
  add: 'added',
  change: 'changed',
  remove: 'removed',
  delete: 'deleted',
  revoke: 'revoked',
  merge: 'merged',
  rename: 'renamed',
  publish: 'published',
  restore: 'restored',
  schedule: 'scheduled',
  withdraw: 'withdrew',
  cancel: 'cancelled',
};

/** The words of a line; a refused attempt says that it was refused. */
export function sentenceOf({ action, allowed }: Pick<AuditAnswer, 'action' | 'allowed'>): Sentence {
  if (!allowed) return { before: `tried “${action}” on`, after: 'and was refused' };
  const known = told[action] ?? regularly(action);
  const [before = '', after = ''] = known.split('{}').map((part) => part.trim());
  return { before, after };
}

/** Whether the thing belongs into the sentence: nobody signs in "a session". */
export const namesItsThing = ({ action, allowed, subjectId }: AuditAnswer): boolean =>
  subjectId !== null && (!allowed || (told[action] ?? '{}').includes('{}'));

function regularly(action: string): string {
  const [verb = '', ...rest] = action.split(' ');
  const past = regular[verb];
  return past ? `${past} {}` : rest.length > 0 ? `“${action}” {}` : `did “${action}” to {}`;
}
