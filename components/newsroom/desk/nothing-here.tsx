'use client';

import { FileText, SearchX } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { stateNames } from '#components/ui/state-badge.tsx';
import { type DeskAddress, isNarrowed } from '#lib/desk/filter.rules.ts';
import { useNewStory } from '../shell/new-story.tsx';
import { listed } from '../words.ts';

/** Why the desk is empty, and the way on from there. */
export function NothingHere({ filter, onClear }: { filter: DeskAddress; onClear: () => void }) {
  const create = useNewStory();
  if (isNarrowed({ ...filter, states: [] }))
    return (
      <EmptyState
        icon={<SearchX aria-hidden size={28} />}
        title="No story fits"
        action={<Button onPress={onClear}>Show the whole desk</Button>}
      >
        Search looks in headlines, text, bylines, addresses and the words of photos.
      </EmptyState>
    );
  if (filter.states.length > 0)
    return (
      <EmptyState
        title={`Nothing is ${listed(filter.states.map((state) => stateNames[state].toLowerCase()))}`}
      >
        Stories come and go here by themselves.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<FileText aria-hidden size={28} />}
      title="No stories yet"
      action={
        <Button look="primary" isPending={create.isPending} onPress={() => create.mutate()}>
          Write the first one
        </Button>
      }
    >
      Everything that is written in this newsroom shows up here.
    </EmptyState>
  );
}
