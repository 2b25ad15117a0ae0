'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';
import { api, sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';
import { UseList } from './photo-uses.tsx';

/** Deletes a photo that nothing uses; one in use is refused, with the list of where (NEWSROOM §8). */
export function DeletePhoto({ photo, onDeleted }: { photo: PhotoAnswer; onDeleted: () => void }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const uses = useQuery({
    queryKey: keys.photoUses(photo.id),
    queryFn: ({ signal }) => api.photos.uses(photo.id, signal),
  });
  const inUse = uses.data?.items ?? [];

  const remove = async () => {
    try {
      await api.photos.remove(photo.id);
    } catch (error) {
      queries.invalidateQueries({ queryKey: keys.photoUses(photo.id) });
      return sentenceOf(error);
    }
    queries.invalidateQueries({ queryKey: keys.photos });
    toast.done('The photo is deleted.');
    onDeleted();
    return undefined;
  };

  return (
    <>
      <Button look="danger" icon={<Trash2 aria-hidden size={15} />} onPress={() => setAsking(true)}>
        Delete
      </Button>
      <ConfirmDialog
        title="Delete this photo?"
        isOpen={asking}
        onClose={() => setAsking(false)}
        act="Delete"
        danger
        onAct={remove}
      >
        {inUse.length > 0 ? (
          <>
            <p>A photo in use cannot be deleted. It is used in:</p>
            <UseList uses={inUse} />
          </>
        ) : (
          <p>The original and all its sizes are deleted. This cannot be undone.</p>
        )}
      </ConfirmDialog>
    </>
  );
}
