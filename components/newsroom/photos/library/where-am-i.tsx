'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import { type LibraryAddress, libraryQuery } from '#lib/photos/library/filter.rules.ts';
import { collectionCalls, libraryCalls } from '../../api/library.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { useCan } from '../../session/session.tsx';
import { count } from '../../words.ts';
import { categories } from '../photo-fields.ts';
import { rightNames } from './words.ts';

const counted = 100_000;

/** How many photos there are, and under which filters: each can be taken away by itself. */
export function WhereAmI({
  filter,
  total,
  onChange,
  onClear,
}: {
  filter: LibraryAddress;
  total: number | null;
  onChange: (change: Partial<LibraryAddress>) => void;
  onClear: () => void;
}) {
  const parts = useParts(filter);
  return (
    <div className="mb-3 flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1.5 text-xs">
      <p role="status" className="text-ink-faint tabular-nums">
        {total === null
          ? 'Counting…'
          : total >= counted
            ? `More than ${counted.toLocaleString('en')} photos`
            : count(total, 'photo').replace(/^\d+/, (digits) => Number(digits).toLocaleString('en'))}
      </p>
      {parts.map(({ name, words, without }) => (
        <span
          key={name}
          className="inline-flex h-6 max-w-full items-center gap-1 rounded-sm bg-sunk pl-2 text-ink-soft"
        >
          <span className="truncate">{words}</span>
          <IconButton
            label={`Without “${words}”`}
            size="small"
            tooltip={false}
            className="size-6"
            onPress={() => onChange(without)}
          >
            <X aria-hidden size={12} />
          </IconButton>
        </span>
      ))}
      {parts.length > 1 && (
        <Button look="quiet" size="small" onPress={onClear}>
          Clear all
        </Button>
      )}
      {filter.bin && <EmptyBin isEmpty={total === 0} />}
    </div>
  );
}

type Part = { name: string; words: string; without: Partial<LibraryAddress> };

function useParts(filter: LibraryAddress): Part[] {
  const collection = useQuery({
    queryKey: [...keys.collections, 'all'],
    queryFn: ({ signal }) => collectionCalls.list({ limit: 100 }, signal),
    enabled: filter.collection !== null,
    staleTime: 30_000,
  });
  const named = collection.data?.items.find(({ id }) => id === filter.collection)?.name;
  const range = (name: string, from: string, to: string) =>
    [name, from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(' ');
  const words: Record<string, Omit<Part, 'name'>> = {
    q: { words: `“${filter.q}”`, without: { q: '' } },
    creator: { words: filter.creator, without: { creator: '' } },
    agency: { words: filter.agency, without: { agency: '' } },
    licence: { words: filter.licence, without: { licence: '' } },
    takenFrom: {
      words: range('Taken', filter.takenFrom, filter.takenTo),
      without: { takenFrom: '', takenTo: '' },
    },
    takenTo: { words: range('Taken', '', filter.takenTo), without: { takenTo: '' } },
    uploadedFrom: {
      words: range('Uploaded', filter.uploadedFrom, filter.uploadedTo),
      without: { uploadedFrom: '', uploadedTo: '' },
    },
    uploadedTo: { words: range('Uploaded', '', filter.uploadedTo), without: { uploadedTo: '' } },
    use: {
      words: { never: 'Never used', used: 'Used', public: 'Public now' }[filter.use ?? 'used'],
      without: { use: null },
    },
    right: { words: rightNames[filter.right ?? 'shown'].name, without: { right: null } },
    category: {
      words: filter.categories.map((id) => categories.find((one) => one.id === id)?.name ?? id).join(', '),
      without: { categories: [] },
    },
    shape: { words: filter.shapes.join(', '), without: { shapes: [] } },
    colour: { words: filter.colours.join(', '), without: { colours: [] } },
    collection: { words: named ?? 'A collection', without: { collection: null } },
    mine: { words: 'Uploaded by me', without: { mine: false } },
    bin: { words: 'In the bin', without: { bin: false } },
  };
  const asked = libraryQuery({ ...filter, sort: 'newest' });
  return Object.keys(asked).flatMap((name) => {
    const isSecondHalf =
      (name === 'takenTo' && filter.takenFrom) || (name === 'uploadedTo' && filter.uploadedFrom);
    const part = words[name];
    return part && !isSecondHalf ? [{ name, ...part }] : [];
  });
}

/** What lies in the bin goes for good after 30 days; an admin need not wait. */
function EmptyBin({ isEmpty }: { isEmpty: boolean }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const mayEmpty = useCan('empty bin');
  const empty = async () => {
    try {
      const { removed, kept } = await libraryCalls.emptyBin();
      await queries.invalidateQueries({ queryKey: keys.photos });
      toast.done(
        kept > 0
          ? `${count(removed, 'photo')} gone for good; ${count(kept, 'photo')} kept, because something uses or holds them.`
          : `${count(removed, 'photo')} gone for good.`,
      );
      return undefined;
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <>
      <p className="text-ink-faint">Photos go for good after 30 days here.</p>
      {mayEmpty && !isEmpty && (
        <Button look="danger" size="small" onPress={() => setAsking(true)}>
          Empty the bin
        </Button>
      )}
      <ConfirmDialog
        title="Empty the bin?"
        isOpen={asking}
        onClose={() => setAsking(false)}
        act="Delete for good"
        danger
        onAct={empty}
      >
        <p>Everything in it is deleted with its original and all its sizes. This cannot be undone.</p>
      </ConfirmDialog>
    </>
  );
}
