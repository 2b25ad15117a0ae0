import type { FrontAnswer, FrontStory } from '#lib/answers/fronts.ts';
import { pinAt, pinOf, swapped, withPin } from '#lib/fronts/edits.rules.ts';
import type { FrontNow, OpenFront } from './open-front.ts';

type Pin = NonNullable<FrontAnswer['layout']['opening']['slots'][number]['pin']>;

/** What the parts of the screen ask and do; made anew from each state of the front. */
export type Workbench = {
  now: FrontNow;
  /** the story that stands in a place: pinned here, or by itself as the server said last */
  storyAt: (slotId: string) => FrontStory | null;
  headlineAt: (slotId: string) => string | null;
  warningAt: (slotId: string) => string | null;
  /** the place where a story is pinned */
  placeOf: (storyId: string) => string | null;
  place: (storyId: string, slotId: string) => void;
  /** from one place to another: pinned stories change places, one that stood there by itself is pinned */
  move: (from: string, to: string) => void;
  setPin: (slotId: string, pin: Pin | null) => void;
  /** asks for a pin's words and end */
  openPin: (slotId: string) => void;
};

export function workbenchOf(front: OpenFront, now: FrontNow, openPin: (slotId: string) => void): Workbench {
  const { layout, answer, stories } = now;
  const storyAt = (slotId: string): FrontStory | null => {
    const pin = pinAt(layout, slotId);
    if (pin) return stories.get(pin.storyId) ?? null;
    const standing = answer.standing[slotId];
    // What the server put there by itself may have been pinned elsewhere since.
    return standing && placeOf(standing) === null ? (stories.get(standing) ?? null) : null;
  };
  const slots = [...layout.opening.slots, ...layout.bands.flatMap((band) => band.slots)];
  const placeOf = (storyId: string) => slots.find(({ pin }) => pin?.storyId === storyId)?.id ?? null;
  const pinned = (storyId: string): Pin => {
    const aside = now.setAside.find(({ pin }) => pin.storyId === storyId)?.pin;
    const from = placeOf(storyId);
    return aside ?? (from === null ? null : pinAt(layout, from)) ?? pinOf(storyId);
  };
  const place = (storyId: string, slotId: string) =>
    front.edit(withPin(layout, slotId, pinned(storyId)), setAsideOf(slotId, storyId));
  /** A pin that is dropped on is not lost: it waits beside the layout. */
  const setAsideOf = (slotId: string, storyId: string) => {
    const pin = pinAt(layout, slotId);
    return pin && pin.storyId !== storyId ? [{ slotId, pin }] : [];
  };
  return {
    now,
    storyAt,
    headlineAt: (slotId) => pinAt(layout, slotId)?.headline || storyAt(slotId)?.headline || null,
    warningAt: (slotId) => answer.warnings.find((warning) => warning.slotId === slotId)?.sentence ?? null,
    placeOf,
    place,
    move: (from, to) => {
      const story = storyAt(from);
      if (from === to || !story) return;
      if (pinAt(layout, from)) front.edit(swapped(layout, from, to));
      else place(story.id, to);
    },
    setPin: (slotId, pin) => front.edit(withPin(layout, slotId, pin)),
    openPin,
  };
}
