import { handle } from '#app/api/newsroom/handle.ts';
import { changeCreditRules, readCreditRules } from '#lib/photos/credit-rules.ts';

export const GET = handle(readCreditRules);
export const PATCH = handle(changeCreditRules);
