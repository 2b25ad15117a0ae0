import { changesSchema, tellOfChanges } from '../discovery/tell.ts';
import type { JobKind } from './runner.ts';

/** The store notes one with every act that changes what readers see, in the same transaction. */
export const tellOfChangesJob: JobKind = (services, payload) =>
  tellOfChanges(services, changesSchema.parse(payload));
