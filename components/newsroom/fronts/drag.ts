import type { DropItem } from 'react-aria-components';

/** What is dragged here: a story from the list, or a place of the layout. */
export const storyType = 'application/x-slugline-story';
export const slotType = 'application/x-slugline-place';

export type Dragged = { storyId: string } | { slotId: string };

/** The first of the dropped things that is a story or a place. */
export async function droppedOf(items: DropItem[]): Promise<Dragged | null> {
  for (const item of items) {
    if (item.kind !== 'text') continue;
    if (item.types.has(storyType)) return { storyId: await item.getText(storyType) };
    if (item.types.has(slotType)) return { slotId: await item.getText(slotType) };
  }
  return null;
}
