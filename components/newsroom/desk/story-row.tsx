'use client';

import { memo } from 'react';
import { Checkbox as AriaCheckbox, Link } from 'react-aria-components';
import { classNames } from '#components/ui/class-names.ts';
import { StateBadge } from '#components/ui/state-badge.tsx';
import type { StoryCard } from '#lib/answers.ts';
import { Since } from '../time.tsx';
import { listed } from '../words.ts';
import type { ActOn } from './act-dialogs.tsx';
import { HereNow } from './here-now.tsx';
import { Due, Length, StateNotes } from './row-facts.tsx';
import { StoryMenu } from './story-menu.tsx';

const wide = 'hidden px-2 py-2 align-top md:table-cell';
const roomy = 'hidden px-2 py-2 align-top lg:table-cell';

/** One story of the desk. On a phone everything but the headline goes into a second line. */
export const StoryRow = memo(function StoryRow({
  story,
  index,
  isChosen,
  onChoose,
  onAct,
  measure,
}: {
  story: StoryCard;
  index: number;
  isChosen: boolean;
  onChoose: (id: string) => void;
  onAct: (act: ActOn) => void;
  measure: (row: HTMLTableRowElement | null) => void;
}) {
  const headline = story.headline || 'No headline yet';
  const byline = listed(story.authors.map((author) => author.name));
  return (
    <tr
      ref={measure}
      data-index={index}
      data-story={story.id}
      aria-rowindex={index + 2}
      className={classNames(
        'border-b border-line hover:bg-sunk/60 focus-within:bg-accent-soft/60',
        isChosen && 'bg-accent-soft',
      )}
    >
      <td className="w-10 py-2 pl-3 align-top">
        <Choice headline={headline} isChosen={isChosen} onChoose={() => onChoose(story.id)} />
      </td>
      <th scope="row" className="w-full px-2 py-2 text-left align-top font-normal md:w-auto">
        <Link
          href={`/newsroom/stories/${story.id}`}
          data-headline={story.id}
          className="line-clamp-2 rounded-sm font-serif text-[1.0625rem] leading-snug font-medium data-hovered:text-accent md:line-clamp-1"
        >
          {story.headline || <span className="text-ink-faint italic">{headline}</span>}
        </Link>
        <div className="mt-0.5 flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-faint md:flex-nowrap">
          <span className="contents md:hidden">
            <StateBadge state={story.state} />
            <StateNotes story={story} inline />
            <Due story={story} inline />
          </span>
          {story.section && <span className="shrink-0 lg:hidden">{story.section.name}</span>}
          {story.isPitch && <span className="text-plum">Pitch</span>}
          <span className="truncate">{byline || <span className="hidden md:inline">No byline</span>}</span>
          {story.assignee && <span className="md:hidden">→ {story.assignee.name}</span>}
          <span className="shrink-0 md:hidden">
            <Since at={story.updatedAt} />
          </span>
          <HereNow storyId={story.id} />
        </div>
      </th>
      <td className={`${roomy} truncate text-ink-soft`}>{story.section?.name}</td>
      <td className={`${roomy} truncate text-ink-soft`} title={story.assignee?.name}>
        {story.assignee?.name ?? <span className="text-ink-faint">Nobody</span>}
      </td>
      <td className={wide}>
        <StateBadge state={story.state} />
        <StateNotes story={story} />
      </td>
      <td className={`${wide} text-ink-soft`}>
        <Due story={story} />
      </td>
      <td className={`${roomy} text-right text-ink-soft tabular-nums`}>
        <Length story={story} />
      </td>
      <td className={`${wide} text-ink-soft`}>
        <Since at={story.updatedAt} />
        <span className="block truncate text-xs text-ink-faint" title="When it was begun">
          from <Since at={story.createdAt} />
        </span>
      </td>
      <td className="w-11 py-1 pr-1 text-right align-top">
        <StoryMenu story={story} onAct={onAct} />
      </td>
    </tr>
  );
});

function Choice({
  headline,
  isChosen,
  onChoose,
}: {
  headline: string;
  isChosen: boolean;
  onChoose: () => void;
}) {
  return (
    <AriaCheckbox
      aria-label={`Choose “${headline}”`}
      isSelected={isChosen}
      onChange={onChoose}
      className="group -m-2 grid p-2"
    >
      <span className="grid size-4.5 place-items-center rounded-sm border border-line-strong bg-paper group-data-focus-visible:outline-2 group-data-focus-visible:outline-accent group-data-selected:border-accent group-data-selected:bg-accent">
        <svg aria-hidden viewBox="0 0 12 12" className="size-3 opacity-0 group-data-selected:opacity-100">
          <path d="M2 6.5 5 9l5-6" fill="none" stroke="var(--accent-ink)" strokeWidth="2" />
        </svg>
      </span>
    </AriaCheckbox>
  );
}
