import { z } from 'zod';
import type { State } from '#db/index.ts';

/** The states of NEWSROOM §3, in the order in which a story usually passes them. */
export const states = [
  'draft',
  'in review',
  'approved',
  'scheduled',
  'published',
  'unpublished',
  'killed',
  'spiked',
] as const satisfies State[];

export const stateSchema = z.enum(states);
