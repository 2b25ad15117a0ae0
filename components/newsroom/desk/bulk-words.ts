import type { BulkAct } from '#lib/desk/bulk.rules.ts';

/** The words on the menu and on the dialog's button. */
export const bulkNames: Record<BulkAct, string> = {
  'send for review': 'Send for review',
  approve: 'Approve',
  return: 'Return with a note',
  spike: 'Spike',
  assign: 'Assign',
  'set deadline': 'Set deadline',
  'set section': 'Set section',
};

/** The keys of the desk that act on the chosen stories, or on the one with the focus. */
export const bulkKeys: Record<BulkAct, string> = {
  'send for review': 's',
  approve: 'a',
  return: 'r',
  spike: '#',
  assign: 'e',
  'set deadline': 'd',
  'set section': 'g',
};
