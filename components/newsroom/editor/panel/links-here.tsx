'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { actsApi } from '../../api/acts.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';

/** The stories that have a RELATED link to this one (NEWSROOM §7). */
export function LinksHere({ storyId }: { storyId: string }) {
  const links = useInfiniteQuery({
    queryKey: [...keys.story(storyId), 'links'],
    queryFn: ({ pageParam, signal }) => actsApi.linksTo(storyId, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 30_000,
  });
  if (links.isPending) return <p className="text-ink-faint">Looking…</p>;
  if (links.isError) return <p className="text-danger">{sentenceOf(links.error)}</p>;
  const items = links.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="text-ink-soft">No story links here.</p>;
  return (
    <>
      <ul className="flex flex-col gap-1.5">
        {items.map(({ id, headline, state }) => (
          <li key={id} className="flex items-baseline gap-2">
            <Link
              href={`/newsroom/stories/${id}`}
              className="min-w-0 flex-1 underline decoration-line-strong underline-offset-2 data-hovered:decoration-ink"
            >
              {headline || 'Untitled'}
            </Link>
            <StateBadge state={state} />
          </li>
        ))}
      </ul>
      {links.hasNextPage && (
        <Button size="small" isPending={links.isFetchingNextPage} onPress={() => links.fetchNextPage()}>
          More stories that link here
        </Button>
      )}
    </>
  );
}
