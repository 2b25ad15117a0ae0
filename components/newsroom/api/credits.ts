import type { CreditRulesAnswer, PhotoCleaningAnswer } from '#lib/answers.ts';
import { get, patch, post } from '../calls.ts';

type Signal = AbortSignal | undefined;
export type CreditRules = Omit<CreditRulesAnswer, 'creditSeparator' | 'cleaning'>;

/** How credits are printed, and passes of the rules over stored photos. */
export const credits = {
  read: (signal?: Signal) => get<CreditRulesAnswer>('credit-rules', {}, signal),
  change: (fields: Partial<CreditRules>) => patch<CreditRulesAnswer>('credit-rules', fields),
  cleaning: (signal?: Signal) => get<{ cleaning: PhotoCleaningAnswer | null }>('photo-cleaning', {}, signal),
  cleanAll: () => post<{ cleaning: PhotoCleaningAnswer | null }>('photo-cleaning', {}),
};
