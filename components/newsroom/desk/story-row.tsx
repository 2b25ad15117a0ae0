'use client';

import { Link } from 'react-aria-components';
import { StateBadge } from '#components/ui/state-badge.tsx';
import type { StoryCard } from '#lib/answers.ts';
import { Since } from '../time.tsx';
import { listed } from '../words.ts';
import type { ActOn } from './act-dialogs.tsx';
import { StoryMenu } from './story-menu.tsx';

const cell = 'px-2 py-2 align-top first:pl-3';
const wide = `${cell} hidden md:table-cell`;

/** One story of the desk. On a phone everything but the headline goes into a second line. */
export function StoryRow({ story, onAct }: { story: StoryCard; onAct: (act: ActOn) => void }) {
  const byline = listed(story.authors.map((author) => author.name));
  return (
    <tr className="border-b border-line hover:bg-sunk/60 focus-within:bg-accent-soft/60">
      <th scope="row" className={`${cell} w-full text-left font-normal md:w-auto`}>
        <Link
          href={`/newsroom/stories/${story.id}`}
          data-headline=""
          className="line-clamp-2 rounded-sm font-serif text-[1.0625rem] leading-snug font-medium data-hovered:text-accent"
        >
          {story.headline || <span className="text-ink-faint italic">No headline yet</span>}
        </Link>
        <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-faint md:hidden">
          <StateBadge state={story.state} />
          {story.hasUnpublishedChanges && <Changed />}
          {story.section && <span>{story.section.name}</span>}
          {byline && <span>{byline}</span>}
          <Since at={story.updatedAt} />
        </div>
      </th>
      <td className={`${wide} truncate text-ink-soft`}>{story.section?.name}</td>
      <td className={`${cell} hidden truncate text-ink-soft lg:table-cell`} title={byline}>
        {byline || <span className="text-ink-faint">—</span>}
      </td>
      <td className={wide}>
        <StateBadge state={story.state} />
        {story.hasUnpublishedChanges && <Changed />}
      </td>
      <td className={`${wide} text-right text-ink-soft`}>{story.words.toLocaleString('en')}</td>
      <td className={`${wide} text-ink-soft`}>
        <Since at={story.updatedAt} />
      </td>
      <td className={`${cell} hidden truncate text-ink-soft xl:table-cell`} title={story.createdBy.name}>
        {story.createdBy.name}
      </td>
      <td className="w-11 py-1 pr-1 text-right align-top">
        <StoryMenu story={story} onAct={onAct} />
      </td>
    </tr>
  );
}

const Changed = () => (
  <span className="block text-xs text-caution md:mt-0.5" title="Readers do not see the latest changes yet">
    Changed since
  </span>
);
