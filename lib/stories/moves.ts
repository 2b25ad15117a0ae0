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

/**
 * The move that is meant by going from one state to another, or null. Two lead from review to draft: with a note and
 * by somebody who may, it is a return.
 */
export function moveBetween(
  from: State,
  to: State,
  meant: { note: string; may: (action: StoryAction) => boolean },
): Move | null {
  const [first, ...others] = (Object.keys(moves) as Move[]).filter(
    (move) => moves[move].to === to && moves[move].from.includes(from),
  );
  const withNote = others.find((move) => moves[move].note === 'required' && meant.may(moves[move].needs));
  return (meant.note !== '' && withNote) || first || null;
}

/** What colleagues who have the story open are told of it. */
export const moveToldAs: Record<Move, string> = {
  'send for review': 'sent the story for review',
  'take back': 'took the story back to draft',
  return: 'returned the story',
  approve: 'approved the story',
  spike: 'spiked the story',
  unspike: 'brought the story back to draft',
};

/** The sentence for a move that does not exist. */
export function whyNoMove(from: State, to: State): string {
  if (from === to) return `The story is already ${to}.`;
  if (from === 'killed') return 'The story is killed, and that is final.';
  if (to === 'published') return 'A story is published with Publish, which checks it first.';
  if (to === 'unpublished') return 'Only a published story can be unpublished, with Unpublish.';
  return `A story that is ${from} cannot become ${to}.`;
}
