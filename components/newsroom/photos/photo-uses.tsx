'use client';

import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { StateBadge } from '#components/ui/state-badge.tsx';
import type { PhotoAnswer, PhotoUsesAnswer } from '#lib/answers.ts';
import { api, sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { usedWords } from './library/words.ts';

/** How often readers saw the photo, and the stories that have it. */
export function PhotoUses({ id, usage }: { id: string; usage: PhotoAnswer['usage'] }) {
  const { zone } = useSession().newsroom;
  const uses = useQuery({
    queryKey: keys.photoUses(id),
    queryFn: ({ signal }) => api.photos.uses(id, signal),
    staleTime: 0,
  });
  return (
    <section>
      <h3 className="mb-1 text-[0.8125rem] font-medium">Used in</h3>
      {usage.uses > 0 && <p className="mb-1 text-xs text-ink-faint">{usedWords(usage, zone)}.</p>}
      {uses.isPending && <p className="text-ink-faint">Looking…</p>}
      {uses.isError && <p className="text-danger">{sentenceOf(uses.error)}</p>}
      {uses.data?.items.length === 0 && <p className="text-ink-faint">No story uses it.</p>}
      {uses.data && uses.data.items.length > 0 && <UseList uses={uses.data.items} />}
    </section>
  );
}

export function UseList({ uses }: { uses: PhotoUsesAnswer['items'] }) {
  return (
    <ul className="flex flex-col gap-1">
      {uses.map((use) => (
        <li key={use.storyId} className="flex items-baseline gap-2">
          <StateBadge state={use.state} />
          <Link href={`/newsroom/stories/${use.storyId}`} className="min-w-0 truncate data-hovered:underline">
            {use.headline || 'No headline yet'}
          </Link>
        </li>
      ))}
    </ul>
  );
}
