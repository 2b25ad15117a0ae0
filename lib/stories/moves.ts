import type { State } from '#db/index.ts';
import type { StoryAction } from '../access.ts';

/**
 * NEWSROOM §3 as one table: which move leads from where to where, and the permission it needs.
 * Moves that change what readers see (publish, unpublish, kill) are verbs of `publishing/`.
 */
export type Move = 'send for review' | 'take back' | 'return' | 'approve' | 'spike' | 'unspike';

export const moves: Record<
  Move,
  { from: State[]; to: State; needs: StoryAction; note: 'required' | 'optional' }
> = {
  'send for review': { from: ['draft'], to: 'in review', needs: 'send for review', note: 'optional' },
  'take back': { from: ['in review'], to: 'draft', needs: 'take back', note: 'optional' },
  return: { from: ['in review', 'approved'], to: 'draft', needs: 'return', note: 'required' },
  approve: { from: ['draft', 'in review'], to: 'approved', needs: 'approve', note: 'optional' },
  spike: { from: ['draft', 'in review', 'approved'], to: 'spiked', needs: 'spike', note: 'optional' },
  unspike: { from: ['spiked'], to: 'draft', needs: 'spike', note: 'optional' },
};

/** From where *Publish* and *Publish changes* start. */
export const publishableFrom: State[] = ['draft', 'in review', 'approved', 'published', 'unpublished'];

/** The move that leads from one state to another, or null. */
export function moveBetween(from: State, to: State): Move | null {
  const found = (Object.keys(moves) as Move[]).find(
    (move) => moves[move].to === to && moves[move].from.includes(from),
  );
  return found ?? null;
}

/** The sentence for a move that does not exist. */
export function whyNoMove(from: State, to: State): string {
  if (from === to) return `The story is already ${to}.`;
  if (from === 'killed') return 'The story is killed, and that is final.';
  if (to === 'published') return 'A story is published with Publish, which checks it first.';
  if (to === 'unpublished') return 'Only a published story can be unpublished, with Unpublish.';
  return `A story that is ${from} cannot become ${to}.`;
}
