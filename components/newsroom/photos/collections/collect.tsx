'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import { collectionCalls } from '../../api/library.ts';
import { sentenceOf } from '../../api.ts';
import { useFound } from '../../editor/panel/use-found.ts';
import { keys } from '../../queries.ts';
import { count } from '../../words.ts';

const fresh = 'new';

/** Puts photos into a collection that is there, or into a new one with the name that was typed. */
export function Collect({
  photoIds,
  onClose,
}: {
  photoIds: readonly string[];
  onClose: (isDone: boolean) => void;
}) {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const [newName, setNewName] = useState('');
  const [fault, setFault] = useState<string>();
  const [working, setWorking] = useState(false);
  const found = useFound(keys.collections, async (q, signal) => {
    const { items } = await collectionCalls.list({ q, limit: 30 }, signal);
    return { items: items.map(({ id, name, photos }) => ({ id, name, hint: count(photos, 'photo') })) };
  });
  const { typed } = found;
  const isKnown = found.items.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  const choices =
    typed && !isKnown ? [...found.items, { id: fresh, name: typed, hint: 'New collection' }] : found.items;
  const choose = (id: string | null) => {
    if (id === fresh) setNewName(typed);
    setChosen(id);
    setFault(undefined);
  };

  const put = async () => {
    if (!chosen) return setFault('Choose a collection, or type the name of a new one.');
    setWorking(true);
    try {
      const name =
        chosen === fresh ? newName : (found.items.find(({ id }) => id === chosen)?.name ?? 'the collection');
      const changed =
        chosen === fresh
          ? (await collectionCalls.create(newName, photoIds)).photos
          : (await collectionCalls.put(chosen, photoIds)).changed;
      await queries.invalidateQueries({ queryKey: keys.collections });
      await queries.invalidateQueries({ queryKey: keys.photos });
      toast.done(
        changed === 0 ? `They are in “${name}” already.` : `${count(changed, 'photo')} put into “${name}”.`,
      );
      onClose(true);
    } catch (error) {
      setFault(sentenceOf(error));
    }
    setWorking(false);
  };

  return (
    <Dialog
      title={`Collect ${count(photoIds.length, 'photo')}`}
      isOpen
      size="small"
      onClose={() => onClose(false)}
      footer={
        <>
          <Button onPress={() => onClose(false)}>Cancel</Button>
          <Button look="primary" isPending={working} onPress={put}>
            Put in
          </Button>
        </>
      }
    >
      <ComboBox
        label="Collection"
        help="Everybody in the newsroom sees it."
        choices={choices}
        value={chosen}
        onSearch={found.setWords}
        onChange={choose}
        error={fault}
        nothing="Type the name of a new one."
      />
    </Dialog>
  );
}
