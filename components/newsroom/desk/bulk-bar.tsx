'use client';

import { ChevronDown, X } from 'lucide-react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { type BulkAct, bulkActs } from '#lib/desk/bulk.rules.ts';
import { count } from '../words.ts';
import { bulkNames } from './bulk-words.ts';
import { mostSelected, type Selection } from './use-selection.ts';

/** What may be done with the chosen stories, at the foot of the screen while some are chosen. */
export function BulkBar({
  selection,
  total,
  onAct,
  onChooseAll,
  isChoosing,
}: {
  selection: Selection;
  total: number;
  onAct: (act: BulkAct) => void;
  onChooseAll: () => void;
  isChoosing: boolean;
}) {
  const chosen = selection.chosen.length;
  return (
    <>
      <p role="status" className="sr-only">
        {chosen > 0 ? `${count(chosen, 'story', 'stories')} chosen` : ''}
      </p>
      {chosen > 0 && (
        <section
          aria-label="Chosen stories"
          className="sticky bottom-0 z-20 flex flex-wrap items-center gap-2 border-t border-line bg-paper px-2 py-2 shadow-lift"
        >
          <IconButton label="Choose none" onPress={selection.clear}>
            <X aria-hidden size={16} />
          </IconButton>
          <span className="font-medium tabular-nums">{chosen} chosen</span>
          {chosen < Math.min(total, mostSelected) && (
            <Button look="quiet" isPending={isChoosing} onPress={onChooseAll}>
              {total <= mostSelected ? `All ${total}` : `The first ${mostSelected}`}
            </Button>
          )}
          <span className="ml-auto flex gap-2">
            <Button onPress={() => onAct('assign')}>Assign</Button>
            <Menu
              label="Chosen stories"
              placement="top end"
              trigger={
                <Button icon={<ChevronDown aria-hidden size={15} />} look="primary">
                  Do
                </Button>
              }
            >
              {bulkActs.map((act) => (
                <MenuItem key={act} danger={act === 'spike'} onAction={() => onAct(act)}>
                  {bulkNames[act]}
                </MenuItem>
              ))}
            </Menu>
          </span>
        </section>
      )}
    </>
  );
}
