'use client';

import { initials } from '../words.ts';
import { useHere } from './presence.ts';

const shown = 3;

/** Who has the story open now: a dot with initials each, and the names in words. */
export function HereNow({ storyId }: { storyId: string }) {
  const people = useHere(storyId);
  if (people.length === 0) return null;
  const names = people.map(({ name }) => name).join(', ');
  return (
    <span className="flex shrink-0 items-center gap-0.5" title={`In it now: ${names}`}>
      <span className="sr-only">In it now: {names}</span>
      {people.slice(0, shown).map(({ personId, name, colour }) => (
        <span
          key={personId}
          aria-hidden
          className="grid size-4.5 place-items-center rounded-full text-[0.5625rem] font-semibold text-white"
          style={{ background: `color-mix(in srgb, ${colour} 78%, black)` }}
        >
          {initials(name)}
        </span>
      ))}
      {people.length > shown && <span aria-hidden>+{people.length - shown}</span>}
    </span>
  );
}
