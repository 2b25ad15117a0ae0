'use client';

import { GridList, useDragAndDrop } from 'react-aria-components';
import { classNames } from '#components/ui/class-names.ts';
import { type Dragged, droppedOf, slotType, storyType } from './drag.ts';
import type { Place, Slot } from './names.ts';
import { SlotCard } from './slot-card.tsx';
import type { Workbench } from './workbench.ts';

/** Where the places of an area stand, as on the page: four columns where there is room. */
const shapes = {
  lead: 'grid grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-4 *:data-lead:col-span-full lg:*:data-lead:col-span-2 lg:*:data-lead:row-span-4',
  row: 'grid grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-4',
};

/** The places of the opening or of one band. Stories and places are dropped on them, by pointer or by keyboard. */
export function AreaView({
  name,
  slots,
  places,
  hasLead,
  bench,
}: {
  name: string;
  slots: Slot[];
  places: Place[];
  hasLead: boolean;
  bench: Workbench;
}) {
  const drop = (dragged: Dragged | null, slotId: string) => {
    if (dragged && 'storyId' in dragged) bench.place(dragged.storyId, slotId);
    else if (dragged) bench.move(dragged.slotId, slotId);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      Array.from(keys, (key) => ({
        [slotType]: String(key),
        'text/plain': bench.headlineAt(String(key)) ?? '',
      })),
    acceptedDragTypes: [storyType, slotType],
    getAllowedDropOperations: () => ['move'],
    getDropOperation: (target, _types, allowed) =>
      target.type === 'item' && target.dropPosition === 'on' ? (allowed[0] ?? 'cancel') : 'cancel',
    shouldAcceptItemDrop: () => true,
    onItemDrop: async ({ items, target }) => drop(await droppedOf(items), String(target.key)),
  });
  return (
    <GridList
      aria-label={name}
      layout="grid"
      items={slots}
      dependencies={[bench, places]}
      selectionMode="none"
      dragAndDropHooks={dragAndDropHooks}
      className={classNames('outline-none', hasLead ? shapes.lead : shapes.row)}
    >
      {(slot) => {
        const at = slots.findIndex(({ id }) => id === slot.id);
        return (
          <SlotCard slot={slot} place={places[at]?.name ?? ''} isLead={hasLead && at === 0} bench={bench} />
        );
      }}
    </GridList>
  );
}
