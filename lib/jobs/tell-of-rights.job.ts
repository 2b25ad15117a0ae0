import { tellOfRights } from '../photos/tell-of-rights.ts';
import type { JobKind } from './runner.ts';

/** Runs at each end of a right, and with every sweep for those that come within a week. */
export const tellOfRightsJob: JobKind = (services) => tellOfRights(services);
