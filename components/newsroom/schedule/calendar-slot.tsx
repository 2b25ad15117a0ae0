'use client';

import { GripVertical } from 'lucide-react';
import { useRef } from 'react';
import { Button, DropZone, isTextDropItem, Link, useDrag } from 'react-aria-components';
import { classNames } from '#components/ui/class-names.ts';
import type { ScheduledStory } from '#lib/answers.ts';
import { useSession } from '../session/session.tsx';
import { clockTime } from './words.ts';

/** A day, or an hour of it. */
export type SlotTime = { date: string; hour?: number };

const kind = 'application/x-scheduled-story';

/** One day or hour with its stories; a story that is dropped here goes out then. */
export function CalendarSlot({
  name,
  slot,
  isNow,
  items,
  onDrop,
  onChange,
}: {
  name: string;
  slot: SlotTime;
  isNow: boolean;
  items: ScheduledStory[];
  onDrop: (storyId: string) => void;
  onChange: (item: ScheduledStory) => void;
}) {
  const isHour = slot.hour !== undefined;
  return (
    <DropZone
      aria-label={isHour ? `${name} on ${slot.date}` : name}
      getDropOperation={(types) => (types.has(kind) ? 'move' : 'cancel')}
      onDrop={async ({ items: dropped }) => {
        const item = dropped.find(isTextDropItem);
        if (item?.types.has(kind)) onDrop(await item.getText(kind));
      }}
      className={classNames(
        'flex min-w-0 bg-paper p-1.5 outline-none data-drop-target:bg-accent-soft data-focus-visible:bg-accent-soft',
        isHour ? 'min-h-9 items-start gap-3' : 'min-h-20 flex-col gap-1 sm:min-h-72',
      )}
    >
      <h3
        className={classNames(
          'shrink-0 px-1 text-xs font-semibold',
          isHour && 'w-11 pt-1 font-normal tabular-nums',
          isNow ? 'text-accent' : 'text-ink-faint',
        )}
      >
        {name}
        {isNow && <span className="sr-only">, now</span>}
      </h3>
      {items.length > 0 && (
        <ul className="flex min-w-0 flex-1 flex-col gap-1">
          {items.map((item) => (
            <CalendarStory key={item.story.id} item={item} onChange={() => onChange(item)} />
          ))}
        </ul>
      )}
    </DropZone>
  );
}

function CalendarStory({ item, onChange }: { item: ScheduledStory; onChange: () => void }) {
  const { zone } = useSession().newsroom;
  const { story, schedule, findings } = item;
  const handle = useRef<HTMLButtonElement>(null);
  const mayMove = schedule.why === 'schedule' && story.abilities.includes('schedule');
  const headline = story.headline || 'No headline yet';
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    getItems: () => [{ [kind]: story.id, 'text/plain': headline }],
    getAllowedDropOperations: () => ['move'],
    hasDragButton: true,
    isDisabled: !mayMove,
  });
  const faulty = findings.some(({ level }) => level === 'error');
  return (
    <li
      {...dragProps}
      className={classNames(
        'flex min-w-0 items-start gap-1 rounded border-l-3 bg-sunk py-1 pr-1.5 text-[0.8125rem]',
        faulty ? 'border-danger' : schedule.differs ? 'border-caution' : 'border-plum',
        isDragging && 'opacity-50',
      )}
    >
      {mayMove ? (
        <Button
          {...dragButtonProps}
          ref={handle}
          aria-label={`Move “${headline}”`}
          className="grid size-6 shrink-0 cursor-grab place-items-center rounded text-ink-faint outline-none data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:text-ink pointer-coarse:size-11"
        >
          <GripVertical aria-hidden size={14} />
        </Button>
      ) : (
        <span className="w-1.5" />
      )}
      <span className="min-w-0 flex-1">
        {schedule.at !== null && mayMove && (
          <Button
            onPress={onChange}
            aria-label={`Change the time of “${headline}”, ${clockTime(schedule.at, zone)}`}
            className="mr-1.5 min-h-6 min-w-6 rounded font-semibold tabular-nums underline decoration-dotted underline-offset-2 outline-none data-focus-visible:outline-2 data-focus-visible:outline-accent"
          >
            {clockTime(schedule.at, zone)}
          </Button>
        )}
        {schedule.at !== null && !mayMove && (
          <span className="mr-1.5 font-semibold tabular-nums">{clockTime(schedule.at, zone)}</span>
        )}
        <Link
          href={`/newsroom/stories/${story.id}`}
          className="rounded-sm wrap-anywhere data-hovered:text-accent"
        >
          {headline}
        </Link>
        {schedule.why === 'embargo' && <span className="block text-xs text-caution">Embargo ends</span>}
        {schedule.differs && (
          <span className="block text-xs text-caution">The scheduled version differs</span>
        )}
        {faulty && <span className="block text-xs text-danger">Would not go out</span>}
      </span>
    </li>
  );
}
