'use client';

import { Link } from 'react-aria-components';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { StateBadge } from '#components/ui/state-badge.tsx';
import type { StoryCard } from '#lib/answers.ts';
import { useSession } from '../session/session.tsx';
import { exactTime } from '../words.ts';
import { dueWords } from './due.ts';
import type { PlanningAct } from './use-planning.ts';

/** One planned story: what, who, until when, how long, and what may be done with it next. */
export function PlanningRow({
  card,
  now,
  busy,
  onAct,
}: {
  card: StoryCard;
  now: number;
  busy: boolean;
  onAct: (act: PlanningAct, card: StoryCard) => void;
}) {
  const { zone } = useSession().newsroom;
  const may = (ability: StoryCard['abilities'][number]) => card.abilities.includes(ability);
  const isLate = card.dueAt !== null && card.dueAt < now && ['draft', 'in review'].includes(card.state);
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 border-b border-line px-1 py-2 sm:grid-cols-[minmax(0,1fr)_10rem_7rem_12rem] lg:grid-cols-[minmax(0,1fr)_9rem_9rem_6.5rem_12rem]">
      <div className="col-span-full flex min-w-0 items-baseline gap-2 lg:col-span-1">
        {card.isPitch ? <Badge tone="plum">Pitch</Badge> : <StateBadge state={card.state} />}
        <Link
          href={`/newsroom/stories/${card.id}`}
          className="min-w-0 rounded font-medium break-words data-hovered:underline lg:truncate"
        >
          {card.headline || 'Untitled story'}
        </Link>
        {card.section && (
          <span className="hidden shrink-0 text-xs text-ink-faint sm:inline">{card.section.name}</span>
        )}
      </div>
      <div className={classNames('truncate', card.assignee ? 'text-ink' : 'text-ink-faint')}>
        {card.assignee?.name ?? 'Nobody yet'}
      </div>
      <div
        className={classNames(
          'text-right whitespace-nowrap sm:text-left',
          isLate ? 'font-medium text-danger' : 'text-ink-soft',
        )}
      >
        {card.dueAt === null ? (
          <span className="text-ink-faint">No deadline</span>
        ) : (
          <time dateTime={new Date(card.dueAt).toISOString()} title={exactTime(card.dueAt, zone)}>
            {dueWords(card.dueAt, now, zone)}
          </time>
        )}
      </div>
      <div className="text-ink-soft sm:text-right">
        {card.plannedWords === null
          ? `${card.words.toLocaleString('en')} words`
          : `${card.words.toLocaleString('en')} / ${card.plannedWords.toLocaleString('en')}`}
      </div>
      <div className="flex justify-end gap-1.5">
        {may('accept pitch') && (
          <Button size="small" isDisabled={busy} onPress={() => onAct('accept', card)}>
            Accept
          </Button>
        )}
        {!may('assign') && may('take pitch') && (
          <Button size="small" isDisabled={busy} onPress={() => onAct('take', card)}>
            Take
          </Button>
        )}
        {card.isPitch && may('spike') && (
          <Button size="small" look="quiet" isDisabled={busy} onPress={() => onAct('spike', card)}>
            Spike
          </Button>
        )}
        {(may('edit story') || may('assign')) && (
          <Button
            size="small"
            look="quiet"
            aria-label={`Plan ${card.headline || 'this story'}`}
            onPress={() => onAct('plan', card)}
          >
            Plan…
          </Button>
        )}
      </div>
    </li>
  );
}
