'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { LibraryAddress } from '#lib/photos/library/filter.rules.ts';
import { collectionCalls, libraryCalls } from '../../api/library.ts';
import { api, sentenceOf } from '../../api.ts';
import type { Selection } from '../../desk/use-selection.ts';
import { keys } from '../../queries.ts';
import { count } from '../../words.ts';
import { EditPhotos } from '../bulk/edit-photos.tsx';
import { Collect } from '../collections/collect.tsx';
import { LibraryBar, mostChosen } from './library-bar.tsx';
import { tellOfMany, withEach } from './many.ts';

/** The bar of chosen photos and the dialogs that it opens. */
export function ChosenActs({
  filter,
  selection,
  total,
}: {
  filter: LibraryAddress;
  selection: Selection;
  total: number;
}) {
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<'edit' | 'collect' | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const ids = [...selection.chosen];
  const old = () => {
    void queries.invalidateQueries({ queryKey: keys.collections });
    return queries.invalidateQueries({ queryKey: keys.photos });
  };

  const chooseAll = async () => {
    setChoosing(true);
    try {
      selection.choose(await firstIds(filter));
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
    setChoosing(false);
  };
  const restore = async (which: string[]) => {
    const outcome = await withEach(which, libraryCalls.restore);
    tellOfMany(outcome, 'brought back');
    selection.choose(outcome.refused);
    await old();
  };
  const remove = async () => {
    const outcome = await withEach(ids, api.photos.remove);
    tellOfMany(outcome, 'in the bin', () => void restore(outcome.done));
    selection.choose(outcome.refused);
    await old();
  };
  const takeOut = async () => {
    const { collection } = filter;
    if (!collection) return;
    try {
      const { changed } = await collectionCalls.takeOut(collection, ids);
      toast.done(`${count(changed, 'photo')} taken out.`, {
        label: 'Undo',
        onClick: () => void collectionCalls.put(collection, ids).then(old),
      });
      selection.clear();
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
    await old();
  };

  return (
    <>
      <LibraryBar
        selection={selection}
        total={total}
        inBin={filter.bin}
        inCollection={filter.collection !== null}
        isChoosing={isChoosing}
        onChooseAll={chooseAll}
        onEdit={() => setDialog('edit')}
        onCollect={() => setDialog('collect')}
        onTakeOut={takeOut}
        onDelete={remove}
        onRestore={() => restore(ids)}
      />
      {dialog === 'edit' && (
        <EditPhotos
          ids={ids}
          onClose={(refused) => {
            setDialog(null);
            if (refused) selection.choose(refused);
            void old();
          }}
        />
      )}
      {dialog === 'collect' && (
        <Collect
          photoIds={ids}
          onClose={(isDone) => {
            setDialog(null);
            if (isDone) selection.clear();
          }}
        />
      )}
    </>
  );
}

/** The first photos of the filter, as many as one act takes. */
async function firstIds(filter: LibraryAddress): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await libraryCalls.list(filter, { cursor, limit: 100 });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor && ids.length < mostChosen);
  return ids.slice(0, mostChosen);
}
