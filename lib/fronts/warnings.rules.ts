import type { FrontLayout, Id, Millis, State } from '#db/index.ts';
import { hasEnded, slotsOf } from './fill.ts';

/** What is wrong with a place while it is edited; readers see the next story there. */
export type FrontWarning = { slotId: string; sentence: string };

type Known = { headline: string; state: State; public: boolean };

/** A pin whose story readers cannot see, that has ended, or that is pinned higher up already. Pure. */
export function warningsOf(
  layout: FrontLayout,
  stories: ReadonlyMap<Id, Known>,
  now: Millis,
): FrontWarning[] {
  const seen = new Set<Id>();
  return slotsOf(layout).flatMap(({ id: slotId, pin }) => {
    if (!pin) return [];
    const sentence = faultOf(stories.get(pin.storyId), hasEnded(pin, now), seen.has(pin.storyId));
    seen.add(pin.storyId);
    return sentence ? [{ slotId, sentence }] : [];
  });
}

function faultOf(story: Known | undefined, ended: boolean, again: boolean): string | null {
  if (!story) return 'There is no such story. Readers see the next one here.';
  if (again) return `“${story.headline}” is pinned higher up already. Readers see the next story here.`;
  if (ended) return `The time of “${story.headline}” here is over. Readers see the next story.`;
  if (!story.public)
    return `“${story.headline}” is ${story.state}, not public. Readers see the next story here.`;
  return null;
}
