'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Copy, Trash2 } from 'lucide-react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PhotoPairAnswer, SmallPhoto } from '#lib/answers.ts';
import { libraryCalls } from '../../api/library.ts';
import { api, sentenceOf } from '../../api.ts';
import { ListFailed, RowsComing } from '../../list-states.tsx';
import { LoadMore } from '../../load-more.tsx';
import { keys } from '../../queries.ts';
import { useSession } from '../../session/session.tsx';
import { Screen } from '../../shell/screen.tsx';
import { fileSize } from '../../words.ts';
import { dayOf } from '../library/words.ts';
import { previewAt } from '../pictures.ts';

/** Photos that look the same, side by side: one can go, or they are told apart. */
export function Duplicates() {
  const list = useInfiniteQuery({
    queryKey: keys.photoPairs,
    queryFn: ({ pageParam, signal }) => libraryCalls.pairs({ cursor: pageParam, limit: 25 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const pairs = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Screen title="Likely duplicates" actions={<ButtonLink href="/newsroom/photos">All photos</ButtonLink>}>
      <p className="mb-3 max-w-prose text-ink-soft">
        Photos that look the same, whatever their size, format or file name. The last found stand first.
      </p>
      {list.isPending && <RowsComing />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && pairs.length === 0 && (
        <EmptyState icon={<Copy aria-hidden size={28} />} title="No likely duplicates">
          Every photo is looked at when it comes in.
        </EmptyState>
      )}
      <ul className="flex flex-col gap-4">
        {pairs.map((pair) => (
          <Pair key={`${pair.later.id} ${pair.earlier.id}`} pair={pair} />
        ))}
      </ul>
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
    </Screen>
  );
}

function Pair({ pair: { later, earlier, distance } }: { pair: PhotoPairAnswer }) {
  const queries = useQueryClient();
  const old = () => {
    void queries.invalidateQueries({ queryKey: keys.photos });
    return queries.invalidateQueries({ queryKey: keys.photoPairs });
  };
  const act = async (work: () => Promise<unknown>, done: string, undo?: () => Promise<unknown>) => {
    try {
      await work();
      toast.done(done, undo && { label: 'Undo', onClick: () => void undo().then(old) });
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
    await old();
  };
  const remove = ({ id, fileName }: SmallPhoto) =>
    act(
      () => api.photos.remove(id),
      `${fileName} is in the bin.`,
      () => libraryCalls.restore(id),
    );
  return (
    <li className="rounded-md border border-line p-3">
      <div className="grid gap-3 sm:grid-cols-2">
        {[earlier, later].map((photo, n) => (
          <Side key={photo.id} photo={photo} isEarlier={n === 0} onRemove={() => remove(photo)} />
        ))}
      </div>
      <div className="mt-2 flex items-center gap-3 border-t border-line pt-2">
        <p className="flex-1 text-xs text-ink-faint">
          {distance === 0 ? 'They look exactly the same.' : 'They look almost the same.'}
        </p>
        {later.abilities.includes('describe photo') && (
          <Button
            size="small"
            onPress={() =>
              act(() => libraryCalls.tellApart(later.id, earlier.id), 'They are two photos from now on.')
            }
          >
            They are two photos
          </Button>
        )}
      </div>
    </li>
  );
}

function Side({
  photo,
  isEarlier,
  onRemove,
}: {
  photo: SmallPhoto;
  isEarlier: boolean;
  onRemove: () => void;
}) {
  const { zone } = useSession().newsroom;
  return (
    <div className="min-w-0">
      <a href={`/newsroom/photos?photo=${photo.id}`} className="block rounded">
        <img
          src={previewAt(photo, 640) ?? undefined}
          alt={`Open ${photo.caption || photo.fileName}`}
          loading="lazy"
          className="h-56 w-full rounded bg-sunk object-contain"
        />
      </a>
      <p className="mt-1.5 truncate text-xs">
        {photo.creditLine || <span className="font-medium text-danger">No credit</span>}
      </p>
      <p className="truncate text-xs text-ink-faint">
        {photo.fileName}, {photo.width} × {photo.height}, {fileSize(photo.bytes)}
      </p>
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 truncate text-xs text-ink-faint">
          {isEarlier ? 'The earlier one' : 'The later one'}: {dayOf(photo.createdAt, zone)} by{' '}
          {photo.createdBy.name || 'somebody who has left'}
        </p>
        {photo.abilities.includes('delete photo') && (
          <Button
            size="small"
            look="danger"
            icon={<Trash2 aria-hidden size={13} />}
            aria-label={`Delete ${isEarlier ? 'the earlier' : 'the later'} one`}
            onPress={onRemove}
          >
            Delete
          </Button>
        )}
      </div>
    </div>
  );
}
