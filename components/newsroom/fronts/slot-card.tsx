'use client';

import { GripVertical, MoreHorizontal, Pin, PinOff, TextCursorInput, TriangleAlert } from 'lucide-react';
import { Button as AriaButton, GridListItem } from 'react-aria-components';
import { IconButton } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import type { FrontStory } from '#lib/answers/fronts.ts';
import { pinOf } from '#lib/fronts/edits.rules.ts';
import { useSession } from '../session/session.tsx';
import { exactTime } from '../words.ts';
import type { Slot } from './names.ts';
import type { Workbench } from './workbench.ts';

/** One place as it will look: picture, words, and whether a person or the clock put the story there. */
export function SlotCard({
  slot,
  place,
  isLead,
  bench,
}: {
  slot: Slot;
  place: string;
  isLead: boolean;
  bench: Workbench;
}) {
  const story = bench.storyAt(slot.id);
  const headline = bench.headlineAt(slot.id);
  const warning = slot.pin ? bench.warningAt(slot.id) : null;
  const withPhoto = story?.thumb && (slot.pin?.photo ?? true);
  return (
    <GridListItem
      id={slot.id}
      textValue={`${place}: ${headline ?? 'empty'}`}
      {...(isLead ? { 'data-lead': '' } : {})}
      className={classNames(
        'group flex min-w-0 flex-col rounded border bg-paper text-left outline-offset-2',
        'data-drop-target:border-accent data-drop-target:bg-accent-soft data-drop-target:outline-2 data-drop-target:outline-accent',
        'data-dragging:opacity-50 data-focus-visible:outline-2 data-focus-visible:outline-accent',
        slot.pin ? 'border-line-strong' : 'border-dashed border-line-strong/70',
      )}
    >
      {isLead && withPhoto && <Thumb story={story} className="aspect-3/2 w-full rounded-t" />}
      <div className="flex min-w-0 flex-1 gap-2.5 p-2.5">
        <div className="min-w-0 flex-1">
          <p className="truncate text-[0.6875rem] font-semibold tracking-wide text-accent uppercase">
            {slot.pin?.kicker || story?.section || place}
          </p>
          <p
            data-headline=""
            className={classNames(
              'font-serif font-medium text-pretty',
              isLead ? 'mt-1 text-2xl leading-tight' : 'line-clamp-3 leading-snug',
              !headline && 'text-ink-faint italic',
            )}
          >
            {headline ?? 'Nothing stands here yet'}
          </p>
          {isLead && <p className="mt-1.5 line-clamp-3 text-ink-soft">{slot.pin?.dek || story?.dek}</p>}
          {warning && (
            <p className="mt-1.5 flex gap-1.5 text-xs font-medium text-caution">
              <TriangleAlert aria-hidden size={13} className="mt-0.5 shrink-0" />
              <span>{warning}</span>
            </p>
          )}
        </div>
        {!isLead && withPhoto && <Thumb story={story} className="size-14 shrink-0 rounded-sm" />}
      </div>
      <div className="flex items-center gap-1 border-t border-line py-0.5 pr-1 pl-1">
        <AriaButton
          slot="drag"
          aria-label={`Drag ${place}`}
          className="grid size-7 cursor-grab place-items-center rounded text-ink-faint data-hovered:bg-sunk data-hovered:text-ink pointer-coarse:size-9"
        >
          <GripVertical aria-hidden size={14} />
        </AriaButton>
        <span className="min-w-0 flex-1 truncate text-xs text-ink-faint">
          {place} · {slot.pin ? <Ends until={slot.pin.until} /> : 'automatic'}
        </span>
        {story && (
          <IconButton
            size="small"
            label={slot.pin ? `Unpin ${place}` : `Pin this story to ${place}`}
            onPress={() => bench.setPin(slot.id, slot.pin ? null : pinOf(story.id))}
            className={slot.pin ? 'text-accent' : ''}
          >
            {slot.pin ? <Pin aria-hidden size={14} fill="currentColor" /> : <Pin aria-hidden size={14} />}
          </IconButton>
        )}
        <Menu
          label={place}
          trigger={
            <IconButton size="small" label={`More for ${place}`} tooltip={false}>
              <MoreHorizontal aria-hidden size={15} />
            </IconButton>
          }
        >
          <MenuItem
            isDisabled={!story}
            icon={<TextCursorInput aria-hidden size={15} />}
            onAction={() => bench.openPin(slot.id)}
          >
            Words, photo and end…
          </MenuItem>
          <MenuItem
            isDisabled={!slot.pin}
            icon={<PinOff aria-hidden size={15} />}
            onAction={() => bench.setPin(slot.id, null)}
          >
            Make automatic
          </MenuItem>
        </Menu>
      </div>
    </GridListItem>
  );
}

function Ends({ until }: { until: number | null }) {
  const { zone } = useSession().newsroom;
  if (until === null) return 'pinned';
  return <>pinned until {exactTime(until, zone)}</>;
}

export function Thumb({ story, className }: { story: FrontStory; className: string }) {
  if (!story.thumb) return null;
  return (
    <img src={story.thumb} alt="" loading="lazy" className={classNames('bg-sunk object-cover', className)} />
  );
}
