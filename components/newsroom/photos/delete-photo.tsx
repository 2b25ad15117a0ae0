'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';
import { libraryCalls } from '../api/library.ts';
import { api, sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';
import { UseList } from './photo-uses.tsx';

/** Puts a photo that nothing uses into the bin, with a way back; one in use is refused, with the list of where (NEWSROOM §8). */
export function DeletePhoto({ photo, onDeleted }: { photo: PhotoAnswer; onDeleted: () => void }) {
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string>();
  const [working, setWorking] = useState(false);
  const uses = useQuery({
    queryKey: keys.photoUses(photo.id),
    queryFn: ({ signal }) => api.photos.uses(photo.id, signal),
  });
  const old = () => queries.invalidateQueries({ queryKey: keys.photos });

  const restore = async () => {
    try {
      await libraryCalls.restore(photo.id);
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
    void queries.invalidateQueries({ queryKey: keys.photo(photo.id) });
    await old();
  };
  const remove = async () => {
    setWorking(true);
    try {
      await api.photos.remove(photo.id);
      void queries.invalidateQueries({ queryKey: keys.photo(photo.id) });
      void old();
      toast.done('The photo is in the bin.', { label: 'Undo', onClick: () => void restore() });
      onDeleted();
    } catch (error) {
      void queries.invalidateQueries({ queryKey: keys.photoUses(photo.id) });
      setRefusal(sentenceOf(error));
    }
    setWorking(false);
  };

  return (
    <>
      <Button look="danger" icon={<Trash2 aria-hidden size={15} />} isPending={working} onPress={remove}>
        Delete
      </Button>
      {refusal !== undefined && (
        <Dialog
          title="The photo stays"
          isOpen
          size="small"
          role="alertdialog"
          onClose={() => setRefusal(undefined)}
          footer={
            <Button look="primary" autoFocus onPress={() => setRefusal(undefined)}>
              Close
            </Button>
          }
        >
          <p className="mb-3">{refusal}</p>
          <UseList uses={uses.data?.items ?? []} />
        </Dialog>
      )}
    </>
  );
}
