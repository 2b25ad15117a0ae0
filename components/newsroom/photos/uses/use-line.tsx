'use client';

import { Link } from 'react-aria-components';
import type { PhotoShowingAnswer } from '#lib/answers.ts';
import { useSession } from '../../session/session.tsx';
import { exactTime } from '../../words.ts';

/** One photo in one story, and when readers saw it. */
export function UseLine({ use }: { use: PhotoShowingAnswer }) {
  const { zone } = useSession().newsroom;
  return (
    <li className="grid gap-x-4 gap-y-0.5 py-2.5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        <Link
          href={`/newsroom/photos?photo=${use.photoId}`}
          className="block truncate font-medium data-hovered:underline"
        >
          {use.fileName || 'A deleted photo'}
        </Link>
        <p className="truncate text-xs text-ink-faint">{use.creditLine || 'No credit'}</p>
      </div>
      <div className="min-w-0">
        <Link
          href={`/newsroom/stories/${use.story.id}`}
          className="block truncate text-ink-soft data-hovered:underline"
        >
          {use.story.headline || 'No headline'}
        </Link>
        <p className="text-xs text-ink-faint">
          {exactTime(use.from, zone)}{' '}
          {use.until === null ? '· still shown' : `– ${exactTime(use.until, zone)}`}
        </p>
      </div>
    </li>
  );
}
