import type { Move } from '../stories/moves.ts';

/** What may be done to many stories at once from the desk. Pure. */
export const bulkActs = [
  'send for review',
  'approve',
  'return',
  'spike',
  'assign',
  'set deadline',
  'set section',
] as const;
export type BulkAct = (typeof bulkActs)[number];
export type BulkMove = Extract<BulkAct, Move>;

export const isBulkMove = (act: BulkAct): act is BulkMove =>
  act !== 'assign' && act !== 'set deadline' && act !== 'set section';
