'use client';

import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { StateBadge } from '#components/ui/state-badge.tsx';
import { api, sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';

/** The stories that have a RELATED link to this one (NEWSROOM §7). */
export function LinksHere({ storyId }: { storyId: string }) {
  const links = useQuery({
    queryKey: [...keys.story(storyId), 'links'],
    queryFn: () => api.stories.linksTo(storyId),
    staleTime: 30_000,
  });
  if (links.isPending) return <p className="text-ink-faint">Looking…</p>;
  if (links.isError) return <p className="text-danger">{sentenceOf(links.error)}</p>;
  if (links.data.items.length === 0) return <p className="text-ink-soft">No story links here.</p>;
  return (
    <ul className="flex flex-col gap-1.5">
      {links.data.items.map(({ id, headline, state }) => (
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
  );
}
