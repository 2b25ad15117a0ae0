'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Select } from '#components/ui/select.tsx';
import type { EndingRightAnswer } from '#lib/answers.ts';
import { rights } from '../../api/rights.ts';
import { ListFailed, RowsComing } from '../../list-states.tsx';
import { LoadMore } from '../../load-more.tsx';
import { keys } from '../../queries.ts';
import { useSession } from '../../session/session.tsx';
import { Screen } from '../../shell/screen.tsx';
import { exactTime } from '../../words.ts';

const day = 24 * 3_600_000;
const spans = [
  { id: '7', name: 'In the next 7 days' },
  { id: '30', name: 'In the next 30 days' },
  { id: '365', name: 'In the next year' },
  { id: '-30', name: 'In the last 30 days' },
];

/** Which photos' rights end when, and the stories that it touches. */
export function EndingRights() {
  const [span, setSpan] = useState('30');
  const [used, setUsed] = useState(false);
  const days = Number(span);
  const list = useInfiniteQuery({
    queryKey: [...keys.endingRights, span, used],
    queryFn: ({ pageParam, signal }) => {
      const now = Date.now();
      const time = days < 0 ? { from: now + days * day, until: now } : { from: now, until: now + days * day };
      return rights.ending({ ...time, used: used ? 'yes' : 'no', cursor: pageParam }, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const photos = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Screen
      title="Rights that end"
      width="narrow"
      actions={
        <Select label="When" hideLabel choices={spans} value={span} onChange={setSpan} className="w-52" />
      }
    >
      <Checkbox isSelected={used} onChange={setUsed}>
        Only photos that a public or scheduled story has
      </Checkbox>
      {list.isPending && <RowsComing rows={5} />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && photos.length === 0 && (
        <EmptyState icon={<CalendarClock aria-hidden size={28} />} title="No right ends in this time">
          Rights are set on each photo; suppliers’ words such as “14 days” are read by themselves.
        </EmptyState>
      )}
      {photos.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {photos.map((photo) => (
            <Ending key={photo.photoId} photo={photo} />
          ))}
        </ul>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
    </Screen>
  );
}

function Ending({ photo }: { photo: EndingRightAnswer }) {
  const { zone } = useSession().newsroom;
  return (
    <li className="flex gap-3 py-2.5">
      <img
        src={`/api/newsroom/photos/${photo.photoId}/preview/360`}
        alt=""
        loading="lazy"
        className="h-14 w-20 shrink-0 rounded bg-sunk object-cover"
      />
      <div className="min-w-0 flex-1">
        <Link
          href={`/newsroom/photos?photo=${photo.photoId}`}
          className="block truncate font-medium data-hovered:underline"
        >
          {photo.caption || photo.fileName}
        </Link>
        <p className="truncate text-xs text-ink-faint">{photo.creditLine || 'No credit'}</p>
        <p className="text-sm">{exactTime(photo.endsAt, zone)}</p>
        {photo.stories.map((story) => (
          <Link
            key={story.id}
            href={`/newsroom/stories/${story.id}`}
            className="block truncate text-ink-soft data-hovered:underline"
          >
            {story.headline || 'No headline yet'}
          </Link>
        ))}
      </div>
    </li>
  );
}
