import { changeCreditRulesInput } from '../../photos/credit-rules.ts';
import { type ApiRoute, editors, everybody, route } from './route.ts';

/** How credits are printed, and passes of the rules over stored photos. */
export const creditRoutes: ApiRoute[] = [
  route('GET', '/credit-rules', 'readCreditRules', null, 'CreditRulesAnswer', everybody),
  route('PATCH', '/credit-rules', 'changeCreditRules', changeCreditRulesInput, 'CreditRulesAnswer', editors),
  route('GET', '/photo-cleaning', 'readPhotoCleaning', null, 'PhotoCleaningAnswer', everybody),
  route('POST', '/photo-cleaning', 'cleanAllPhotos', null, 'PhotoCleaningAnswer', editors),
];
