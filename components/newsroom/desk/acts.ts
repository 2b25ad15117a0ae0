import type { StoryCard } from '#lib/answers.ts';
import { type Move, movesOpenTo, publishableFrom } from '#lib/stories/moves.ts';

export type Act = Move | 'publish' | 'publish changes' | 'unpublish';

const order: Act[] = [
  'send for review',
  'take back',
  'approve',
  'return',
  'publish',
  'publish changes',
  'unpublish',
  'unspike',
  'spike',
];

/** What this person may do with this story now, in the order of the menu. The server decides again. */
export function actsFor(
  story: Pick<StoryCard, 'state' | 'abilities' | 'hasUnpublishedChanges'> &
    Partial<Pick<StoryCard, 'approval'>>,
): Act[] {
  return order.filter((act) => {
    if (act === 'publish')
      return (
        story.state !== 'published' &&
        story.abilities.includes('publish') &&
        publishableFrom.includes(story.state)
      );
    if (act === 'publish changes')
      return (
        story.state === 'published' && story.hasUnpublishedChanges && story.abilities.includes('publish')
      );
    if (act === 'unpublish') return story.state === 'published' && story.abilities.includes('unpublish');
    return movesOpenTo({ state: story.state, approval: story.approval ?? null }, story.abilities).includes(
      act,
    );
  });
}

/** The words on the menu. */
export const actNames: Record<Act, string> = {
  'send for review': 'Send for review',
  'take back': 'Take back to draft',
  return: 'Return with a note…',
  approve: 'Approve',
  publish: 'Publish…',
  'publish changes': 'Publish changes…',
  unpublish: 'Unpublish…',
  spike: 'Spike…',
  unspike: 'Bring back to draft',
};

/** What the notice says afterwards. */
export const actDone: Record<Act, string> = {
  'send for review': 'Sent for review.',
  'take back': 'Taken back to draft.',
  return: 'Returned to the writer.',
  approve: 'Approved.',
  publish: 'Published.',
  'publish changes': 'The changes are published.',
  unpublish: 'Unpublished. Readers do not see it any more.',
  spike: 'Spiked.',
  unspike: 'Brought back to draft.',
};
