'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { FolderOpen, Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'react-aria-components';
import { Button, ButtonLink, IconButton } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { SearchField, TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { CollectionAnswer } from '#lib/answers.ts';
import { collectionCalls } from '../../api/library.ts';
import { sentenceOf } from '../../api.ts';
import { ListFailed } from '../../list-states.tsx';
import { LoadMore } from '../../load-more.tsx';
import { keys } from '../../queries.ts';
import { useCan } from '../../session/session.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useShortcut } from '../../shortcuts.ts';
import { Since } from '../../time.tsx';
import { count } from '../../words.ts';
import { GridComing } from '../grid-coming.tsx';
import { previewAt } from '../pictures.ts';
import { useSettled } from '../use-photos.ts';

/** The desk's named sets of photos, last changed first. */
export function Collections() {
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useShortcut('/', () => box.current?.focus());
  const q = useSettled(text.trim());
  const [naming, setNaming] = useState<CollectionAnswer | 'new' | null>(null);
  const mayKeep = useCan('keep collections');
  const list = useInfiniteQuery({
    queryKey: [...keys.collections, { q }],
    queryFn: ({ pageParam, signal }) => collectionCalls.list({ q, cursor: pageParam, limit: 48 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const collections = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Screen
      title="Collections"
      actions={
        <>
          <SearchField
            label="Search collections"
            placeholder="Name"
            shortcut="/"
            value={text}
            onChange={setText}
            inputRef={box}
            className="w-full sm:w-56"
          />
          <ButtonLink href="/newsroom/photos">All photos</ButtonLink>
          {mayKeep && (
            <Button look="primary" icon={<Plus aria-hidden size={15} />} onPress={() => setNaming('new')}>
              New collection
            </Button>
          )}
        </>
      }
    >
      {list.isPending && <GridComing />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && collections.length === 0 && (
        <EmptyState
          icon={<FolderOpen aria-hidden size={28} />}
          title={q ? 'No collection has this name' : 'No collections yet'}
        >
          {q ? 'Another word may find it.' : 'Choose photos in the library and press Collect.'}
        </EmptyState>
      )}
      <ul className="grid gap-x-4 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {collections.map((collection) => (
          <Card key={collection.id} collection={collection} onRename={() => setNaming(collection)} />
        ))}
      </ul>
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
      {naming && <NameDialog collection={naming === 'new' ? null : naming} onClose={() => setNaming(null)} />}
    </Screen>
  );
}

function Card({ collection, onRename }: { collection: CollectionAnswer; onRename: () => void }) {
  const queries = useQueryClient();
  const { id, name, photos, covers, createdBy, updatedAt, mayChange } = collection;
  const old = () => queries.invalidateQueries({ queryKey: keys.collections });
  const remove = async () => {
    try {
      await collectionCalls.remove(id);
      toast.done(`“${name}” is deleted. Its photos stay.`, {
        label: 'Undo',
        onClick: () =>
          void collectionCalls
            .restore(id)
            .then(old)
            .catch((error: unknown) => toast.refused(sentenceOf(error))),
      });
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
    await old();
  };
  return (
    <li className="min-w-0">
      <Link
        href={`/newsroom/photos?collection=${id}`}
        className="block rounded no-underline data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-accent"
      >
        <span className="grid h-36 grid-cols-2 grid-rows-2 gap-0.5 overflow-hidden rounded bg-sunk">
          {covers.map((cover, n) => (
            <img
              key={cover.id}
              src={previewAt(cover, 360) ?? undefined}
              alt=""
              loading="lazy"
              className={`size-full min-h-0 object-cover ${spanOf(n, covers.length)}`}
            />
          ))}
        </span>
        <span className="mt-1.5 block truncate font-medium">{name}</span>
      </Link>
      <div className="flex items-center gap-1">
        <p className="min-w-0 flex-1 truncate text-xs text-ink-faint">
          {count(photos, 'photo')}, changed <Since at={updatedAt} />
          {createdBy && `, by ${createdBy}`}
        </p>
        {mayChange && (
          <>
            <IconButton label={`Rename ${name}`} size="small" onPress={onRename}>
              <Pencil aria-hidden size={13} />
            </IconButton>
            <IconButton label={`Delete ${name}`} size="small" onPress={remove}>
              <Trash2 aria-hidden size={13} />
            </IconButton>
          </>
        )}
      </div>
    </li>
  );
}

/** One fills the cover, two stand side by side, of three the first is tall. */
const spanOf = (n: number, of: number): string => {
  if (of === 1) return 'col-span-2 row-span-2';
  return of === 2 || (of === 3 && n === 0) ? 'row-span-2' : '';
};

function NameDialog({ collection, onClose }: { collection: CollectionAnswer | null; onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState(collection?.name ?? '');
  const [fault, setFault] = useState<string>();
  const keep = async () => {
    try {
      if (collection) await collectionCalls.rename(collection.id, name);
      else await collectionCalls.create(name);
      await queries.invalidateQueries({ queryKey: keys.collections });
      onClose();
    } catch (error) {
      setFault(sentenceOf(error));
    }
  };
  return (
    <Dialog
      title={collection ? 'Rename the collection' : 'New collection'}
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="name-collection">
            {collection ? 'Rename' : 'Make'}
          </Button>
        </>
      }
    >
      <form
        id="name-collection"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField label="Name" autoFocus value={name} onChange={setName} error={fault} />
      </form>
    </Dialog>
  );
}
