import type { FrontBand, FrontLayout, FrontSlot, Id } from '#db/index.ts';
import { openingShapes } from './layout.rules.ts';
import { same } from './merge.rules.ts';

/** What of a layout people call by name. */
export type FrontNames = {
  headline: (storyId: Id) => string;
  band: (band: FrontBand) => string;
};

/** In sentences, what changed from one layout to the next: the opening, each place, each band. Pure. */
export function differences(before: FrontLayout, after: FrontLayout, names: FrontNames): string[] {
  const sentences: string[] = [];
  if (before.opening.shape !== after.opening.shape)
    sentences.push(
      `Opening: “${openingShapes[before.opening.shape].name}” became “${openingShapes[after.opening.shape].name}”.`,
    );
  sentences.push(...placesOf('Opening', before.opening.slots, after.opening.slots, names));
  for (const band of after.bands) {
    const name = names.band(band);
    const was = before.bands.find(({ id }) => id === band.id);
    if (!was) sentences.push(`“${name}” is new.`);
    else sentences.push(...bandOf(name, was, band, names));
  }
  for (const band of before.bands)
    if (!after.bands.some(({ id }) => id === band.id)) sentences.push(`“${names.band(band)}” is gone.`);
  const order = (one: FrontLayout, other: FrontLayout) =>
    one.bands.map(({ id }) => id).filter((id) => other.bands.some((band) => band.id === id));
  if (!same(order(before, after), order(after, before))) sentences.push('The bands stand in another order.');
  return sentences;
}

function bandOf(name: string, was: FrontBand, is: FrontBand, names: FrontNames): string[] {
  const sentences = placesOf(name, was.slots, is.slots, names);
  if (names.band(was) !== name) sentences.unshift(`“${names.band(was)}” is now called “${name}”.`);
  if (!same(was.source, is.source)) sentences.push(`${name}: filled from somewhere else.`);
  if (was.look !== is.look)
    sentences.push(`${name}: ${is.look === 'row' ? 'all stories alike, in rows' : 'one story large'}.`);
  if (was.slots.length !== is.slots.length)
    sentences.push(`${name}: ${is.slots.length} places instead of ${was.slots.length}.`);
  return sentences;
}

function placesOf(area: string, was: FrontSlot[], is: FrontSlot[], names: FrontNames): string[] {
  const pins = (slots: FrontSlot[]) => slots.map(({ pin }) => pin);
  const [before, after] = [pins(was), pins(is)];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => {
    const [one, other] = [before[at] ?? null, after[at] ?? null];
    const place = `${area} ${at + 1}`;
    if (same(one, other)) return [];
    if (!other) return one ? [`${place}: “${names.headline(one.storyId)}” is not pinned any more.`] : [];
    if (!one) return [`${place}: “${names.headline(other.storyId)}” is pinned.`];
    if (one.storyId !== other.storyId)
      return [`${place}: “${names.headline(one.storyId)}” made way for “${names.headline(other.storyId)}”.`];
    return [`${place}: “${names.headline(other.storyId)}” has other words, another end or another photo.`];
  }).flat();
}
