import { reprintCredits } from '../photos/reprint-credits.ts';
import type { JobKind } from './runner.ts';

/** The house joins the names of a credit in another way: every photo's line follows. */
export const reprintCreditsJob: JobKind = (services) => reprintCredits(services);
