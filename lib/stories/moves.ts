import type { State } from '#db/index.ts';
import type { StoryAction } from '../access.ts';

/** Moves by `PUT …/state`: nothing that readers see changes. */
export type Move = 'send for review' | 'take back' | 'return' | 'approve' | 'spike' | 'unspike';
/** Moves that are verbs of `publishing/` and `schedule/`: readers see them, now or at their time. */
export type PublicMove = 'schedule' | 'unschedule' | 'go out' | 'publish' | 'unpublish' | 'kill';

export type MoveRule = {
  from: State[];
  to: State;
  /** where it leads instead, as the story's past decides: only a live story stays published */
  orTo?: State[];
  needs: StoryAction;
  note: 'required' | 'optional' | 'none';
  /** what colleagues are told, after the name of who did it */
  told: string;
};

/**
 * NEWSROOM §3 as one table: which move leads from where to where, the permission it needs, and what colleagues are
 * told. The name of a move is also the action of its audit row.
 */
export const moves: Record<Move, MoveRule> = {
  'send for review': {
    from: ['draft'],
    to: 'in review',
    needs: 'send for review',
    note: 'optional',
    told: 'sent the story for review',
  },
  'take back': {
    from: ['in review'],
    to: 'draft',
    needs: 'take back',
    note: 'optional',
    told: 'took the story back to draft',
  },
  return: {
    from: ['in review', 'approved'],
    to: 'draft',
    needs: 'return',
    note: 'required',
    told: 'returned the story',
  },
  // An approved story that was changed since is approved again as it is then.
  approve: {
    from: ['draft', 'in review', 'approved'],
    to: 'approved',
    needs: 'approve',
    note: 'optional',
    told: 'approved the story',
  },
  spike: {
    from: ['draft', 'in review', 'approved'],
    to: 'spiked',
    needs: 'spike',
    note: 'optional',
    told: 'spiked the story',
  },
  unspike: {
    from: ['spiked'],
    to: 'draft',
    needs: 'spike',
    note: 'optional',
    told: 'brought the story back to draft',
  },
};

/** From where *Publish* and *Publish changes* start. A scheduled story that somebody publishes by hand goes out now. */
export const publishableFrom: State[] = [
  'draft',
  'in review',
  'approved',
  'scheduled',
  'published',
  'unpublished',
];

/** The other half of the table. 'go out' is the timer's: it asks for the permission of who scheduled. */
export const publicMoves: Record<PublicMove, MoveRule> = {
  // The changes of a live story wait while it stays published.
  schedule: {
    from: [...publishableFrom, 'scheduled'],
    to: 'scheduled',
    orTo: ['published'],
    needs: 'schedule',
    note: 'none',
    told: 'scheduled the story',
  },
  unschedule: {
    from: ['scheduled', 'published'],
    to: 'draft',
    orTo: ['approved', 'unpublished', 'published'],
    needs: 'schedule',
    note: 'none',
    told: 'took the story off the schedule',
  },
  'go out': {
    from: ['scheduled', 'published'],
    to: 'published',
    needs: 'schedule',
    note: 'none',
    told: 'scheduled the story, and it went out',
  },
  publish: {
    from: publishableFrom,
    to: 'published',
    needs: 'publish',
    note: 'none',
    told: 'published the story',
  },
  unpublish: {
    from: ['published'],
    to: 'unpublished',
    needs: 'unpublish',
    note: 'optional',
    told: 'unpublished the story',
  },
  kill: {
    from: ['published', 'unpublished', 'scheduled'],
    to: 'killed',
    needs: 'kill',
    note: 'optional',
    told: 'killed the story',
  },
};

export const allMoves: Record<Move | PublicMove, MoveRule> = { ...moves, ...publicMoves };

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

/** The moves by `PUT …/state` that lead on from here for somebody who may do these things. What is approved needs no second approval. */
export const movesOpenTo = (
  story: { state: State; approval: { current: boolean } | null },
  abilities: readonly StoryAction[],
): Move[] =>
  (Object.keys(moves) as Move[]).filter(
    (move) =>
      moves[move].from.includes(story.state) &&
      abilities.includes(moves[move].needs) &&
      !(move === 'approve' && story.state === 'approved' && story.approval?.current),
  );

/** The sentence for a move that does not exist. */
export function whyNoMove(from: State, to: State): string {
  if (from === 'killed') return 'The story is killed, and that is final.';
  if (from === to) return `The story is already ${to}.`;
  if (to === 'killed') return 'Only a story that is or was public can be killed, with Kill. Spike a draft.';
  if (to === 'published') return 'A story is published with Publish, which checks it first.';
  if (to === 'scheduled') return 'A story is scheduled with Schedule, which asks for the time.';
  if (to === 'unpublished') return 'Only a published story can be unpublished, with Unpublish.';
  if (from === 'scheduled') return 'The story is scheduled. Take it off the schedule first.';
  if (from === 'spiked') return 'The story is spiked. Bring it back to draft first.';
  return `A story that is ${from} cannot become ${to}.`;
}
