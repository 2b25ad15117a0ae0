'use client';

import { Button } from 'react-aria-components';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { initials, listed } from '../../words.ts';
import type { OpenStory } from '../open-story.ts';
import { useStory } from './use-open-story.ts';

const most = 4;

/** Who else has this story open, in the colour of their cursor. The same person in two tabs is two. */
export function Presence({ story }: { story: OpenStory }) {
  const present = useStory(story, (now) => now.present);
  if (present.length === 0) return null;
  const names = present.map(({ name }) => name);
  return (
    <Tooltip text={`Here too: ${listed(names)}`}>
      <Button aria-label={`Here too: ${listed(names)}`} className="flex -space-x-1.5 rounded-full">
        {present.slice(0, most).map(({ clientId, name, colour }) => (
          <span
            key={clientId}
            className="grid size-7 place-items-center rounded-full border-2 border-paper bg-paper text-[0.625rem] font-bold text-ink"
            style={{ boxShadow: `inset 0 0 0 2px ${colour}` }}
          >
            {initials(name)}
          </span>
        ))}
        {present.length > most && (
          <span className="grid size-7 place-items-center rounded-full border-2 border-paper bg-sunk text-[0.625rem] font-bold">
            +{present.length - most}
          </span>
        )}
      </Button>
    </Tooltip>
  );
}
