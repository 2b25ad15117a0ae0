import { z } from 'zod';
import { purge } from '../publishing/purge.ts';
import type { JobKind } from './runner.ts';

const purged = z.object({ keys: z.array(z.string()), paths: z.array(z.string()) });

/** The store notes one wherever pages are cleared, in the same transaction. */
export const purgeJob: JobKind = (services, payload) => purge(services, purged.parse(payload));
