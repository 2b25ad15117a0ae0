import { removeOldFromBin } from '../photos/bin/empty-bin.ts';
import type { JobKind } from './runner.ts';

/** Runs with every sweep: what has lain in the bin for its days goes. */
export const emptyBinJob: JobKind = (services) => removeOldFromBin({ ...services, actor: null, address: '' });
