import type { State } from '#db/index.ts';
import type { StoryAction } from '../access.ts';

/**
 * NEWSROOM §3 as one table: which move leads from where to where, and the permission it needs.
 * Moves that change what readers see (publish, unpublish, kill) are verbs of `publishing/`.
 */
export type Move = 'send for review' | 'take back' | 'return' | 'approve' | 'spike' | 'unspike';

export const moves: Record<Move, { from: State[]; to: State; needs: StoryAction; note: 'required' | 'optional' }> = {
  'send for review': { from: ['draft'], to: 'in review', needs: 'send for review', note: 'optional' },
  'take back': { from: ['in review'], to: 'draft', needs: 'take back', note: 'optional' },
  return: { from: ['in review', 'approved'], to: 'draft', needs: 'return', note: 'required' },
  approve: { from: ['draft', 'in review'], to: 'approved', needs: 'approve', note: 'optional' },
  spike: { from: ['draft', 'in review', 'approved'], to: 'spiked', needs: 'spike', note: 'optional' },
  unspike: { from: ['spiked'], to: 'draft', needs: 'spike', note: 'optional' },
};

/** From where *Publish* and *Publish changes* start. */
export const publishableFrom: State[] = ['draft', 'in review', 'approved', 'published', 'unpublished'];
