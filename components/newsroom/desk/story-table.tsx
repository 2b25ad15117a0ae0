'use client';

import { type KeyboardEvent, useRef } from 'react';
import type { StoryCard } from '#lib/answers.ts';
import { useNewStory } from '../shell/new-story.tsx';
import { useShortcut } from '../shortcuts.ts';
import type { ActOn } from './act-dialogs.tsx';
import { StoryRow } from './story-row.tsx';

const head = 'px-2 py-2 text-left text-xs font-medium text-ink-faint first:pl-3';

/** A dense table of stories. Arrows or j and k go from headline to headline, Enter opens, n begins a new story. */
export function StoryTable({ stories, onAct }: { stories: StoryCard[]; onAct: (act: ActOn) => void }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const create = useNewStory();

  const go = (by: 1 | -1) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('a[data-headline]') ?? [])];
    const row = document.activeElement?.closest('tr');
    const at = links.findIndex((link) => row?.contains(link));
    const next = links[at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut('j', () => go(1));
  useShortcut('k', () => go(-1));
  useShortcut('n', () => create.mutate());

  const arrows = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (!(event.target as HTMLElement).matches('a[data-headline]')) return;
    event.preventDefault();
    go(event.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    <table className="w-full border-collapse bg-paper md:table-fixed" onKeyDown={arrows}>
      <caption className="sr-only">Stories, the newest change first</caption>
      <thead className="hidden border-b border-line md:table-header-group">
        <tr>
          <th scope="col" className={head}>
            Headline
          </th>
          <th scope="col" className={`${head} w-24 lg:w-28`}>
            Section
          </th>
          <th scope="col" className={`${head} hidden w-44 lg:table-cell xl:w-56`}>
            Byline
          </th>
          <th scope="col" className={`${head} w-28`}>
            State
          </th>
          <th scope="col" className={`${head} w-16 text-right`}>
            Words
          </th>
          <th scope="col" className={`${head} w-24`}>
            Updated
          </th>
          <th scope="col" className={`${head} hidden w-32 xl:table-cell`}>
            Started by
          </th>
          <th scope="col" className={`${head} w-11`}>
            <span className="sr-only">Acts</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {stories.map((story) => (
          <StoryRow key={story.id} story={story} onAct={onAct} />
        ))}
      </tbody>
    </table>
  );
}
