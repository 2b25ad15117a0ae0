import type { FrontBand, FrontLayout, FrontPin, Id } from '#db/index.ts';
import type { Context } from '#lib/context.ts';
import { changeFront } from '#lib/fronts/change-front.ts';
import { pinOf } from '#lib/fronts/edits.rules.ts';
import { homeFront } from '#lib/fronts/layout.rules.ts';
import { publishFront } from '#lib/fronts/publish-front.ts';
import { readFront } from '#lib/fronts/read-front.ts';

const lead: [string, Partial<FrontPin>] = [
  'Tarrow Strait Reopens After Nine Days, and the Queue Is 140 Ships Long',
  { kicker: 'Tarrow Strait' },
];
const longReads: [string, Partial<FrontPin>][] = [
  ['What the Museum Found When It Finally Emptied the Basement', {}],
  ['The Island School With Three Pupils and Nine Languages', {}],
  ['The Small Box That Listens to Rivers', {}],
  ['Who Owns an Anchor Nobody Wants? A Court Will Decide', { kicker: 'The case' }],
];

/** The sample's front page: a lead that an editor chose, a band picked by hand, and bands that fill themselves. */
export async function seedFront(ctx: Context, stories: ReadonlyMap<string, Id>): Promise<void> {
  const front = await readFront(ctx, { id: homeFront });
  if (front.published) return;
  const pin = ([headline, words]: [string, Partial<FrontPin>]): FrontPin | null => {
    const id = stories.get(headline);
    return id ? { ...pinOf(id), ...words } : null;
  };
  const { opening, bands } = front.layout;
  const byHand: FrontBand = {
    id: 'long-reads',
    title: 'Long reads',
    source: { by: 'hand' },
    look: 'row',
    slots: longReads.map((read, at) => ({ id: `long-reads-${at + 1}`, pin: pin(read) })),
  };
  // The first section's stories stand in the opening: what would be left of its band is little.
  const layout: FrontLayout = {
    opening: {
      ...opening,
      slots: opening.slots.map((slot, at) => (at === 0 ? { ...slot, pin: pin(lead) } : slot)),
    },
    bands: bands.toSpliced(1, 1, byHand),
  };
  const { version } = await changeFront(ctx, { id: homeFront, layout, baseVersion: front.version });
  await publishFront(ctx, { id: homeFront, note: 'The sample’s front page', baseVersion: version });
}
