import type { StoryCard } from '#lib/answers.ts';
import { Badge, type Tone } from './badge.tsx';

type State = StoryCard['state'];

const tones: Record<State, Tone> = {
  draft: 'plain',
  'in review': 'caution',
  approved: 'accent',
  scheduled: 'plum',
  published: 'good',
  unpublished: 'plain',
  killed: 'danger',
  spiked: 'plain',
};

export const stateNames: Record<State, string> = {
  draft: 'Draft',
  'in review': 'In review',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  unpublished: 'Unpublished',
  killed: 'Killed',
  spiked: 'Spiked',
};

/** The state of a story, in a word and a colour. */
export function StateBadge({ state }: { state: State }) {
  return <Badge tone={tones[state]}>{stateNames[state]}</Badge>;
}
