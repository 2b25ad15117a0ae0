'use client';

import { FolderPlus, PenLine, RotateCcw, Trash2, X } from 'lucide-react';
import { Button, IconButton } from '#components/ui/button.tsx';
import type { Selection } from '../../desk/use-selection.ts';
import { useCan } from '../../session/session.tsx';
import { count } from '../../words.ts';

export const mostChosen = 500;

/** What may be done with the chosen photos, at the foot of the screen while some are chosen. */
export function LibraryBar({
  selection,
  total,
  inBin,
  inCollection,
  isChoosing,
  onChooseAll,
  onEdit,
  onCollect,
  onTakeOut,
  onDelete,
  onRestore,
}: {
  selection: Selection;
  total: number;
  inBin: boolean;
  inCollection: boolean;
  isChoosing: boolean;
  onChooseAll: () => void;
  onEdit: () => void;
  onCollect: () => void;
  onTakeOut: () => void;
  onDelete: () => void;
  onRestore: () => void;
}) {
  const chosen = selection.chosen.length;
  const mayCollect = useCan('keep collections');
  return (
    <>
      <p role="status" className="sr-only">
        {chosen > 0 ? `${count(chosen, 'photo')} chosen` : ''}
      </p>
      {chosen > 0 && (
        <section
          aria-label="Chosen photos"
          className="sticky bottom-0 z-20 -mx-3 flex flex-wrap items-center gap-2 border-t border-line bg-paper px-3 py-2 shadow-lift sm:mx-0"
        >
          <IconButton label="Choose none" onPress={selection.clear}>
            <X aria-hidden size={16} />
          </IconButton>
          <span className="font-medium tabular-nums">{chosen} chosen</span>
          {chosen < Math.min(total, mostChosen) && (
            <Button look="quiet" isPending={isChoosing} onPress={onChooseAll}>
              {total <= mostChosen ? `All ${total}` : `The first ${mostChosen}`}
            </Button>
          )}
          <span className="ml-auto flex flex-wrap gap-2">
            {inBin ? (
              <Button look="primary" icon={<RotateCcw aria-hidden size={15} />} onPress={onRestore}>
                Bring back
              </Button>
            ) : (
              <>
                <Button look="danger" icon={<Trash2 aria-hidden size={15} />} onPress={onDelete}>
                  Delete
                </Button>
                {mayCollect && inCollection && <Button onPress={onTakeOut}>Take out</Button>}
                {mayCollect && (
                  <Button icon={<FolderPlus aria-hidden size={15} />} onPress={onCollect}>
                    Collect
                  </Button>
                )}
                <Button look="primary" icon={<PenLine aria-hidden size={15} />} onPress={onEdit}>
                  Edit
                </Button>
              </>
            )}
          </span>
        </section>
      )}
    </>
  );
}
