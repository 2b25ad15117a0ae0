import type { EndingRightAnswer, List, PhotoRightsAnswer, PhotoRulesAnswer } from '#lib/answers.ts';
import { get, patch, put } from '../calls.ts';

type Signal = AbortSignal | undefined;
export type NewLease = Omit<PhotoRightsAnswer['leases'][number], 'id'>;

/** When and for what photos may be used. */
export const rights = {
  read: (id: string, signal?: Signal) => get<PhotoRightsAnswer>(`photos/${id}/rights`, {}, signal),
  set: (id: string, change: { leases?: NewLease[]; off?: number[] }) =>
    put<PhotoRightsAnswer>(`photos/${id}/rights`, change),
  ending: (
    query: { from?: number; until?: number; used?: 'yes' | 'no'; cursor?: string | null },
    signal?: Signal,
  ) => get<List<EndingRightAnswer>>('photo-rights', query, signal),
  rules: (signal?: Signal) => get<PhotoRulesAnswer>('photo-rules', {}, signal),
  changeRules: (fields: Partial<PhotoRulesAnswer>) => patch<PhotoRulesAnswer>('photo-rules', fields),
};
