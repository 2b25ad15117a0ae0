'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { Link } from 'react-aria-components';
import { Badge } from '#components/ui/badge.tsx';
import { IconButton } from '#components/ui/button.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ScheduledStory } from '#lib/answers.ts';
import { scheduleApi } from '../api/schedule.ts';
import { sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { count } from '../words.ts';
import { clockTime, moment } from './words.ts';

/** One story that waits: when on both walls, which version, what its checks find now, who set it. */
export function ComingRow({ item, onChange }: { item: ScheduledStory; onChange: () => void }) {
  const { zone } = useSession().newsroom;
  const { story, schedule, findings } = item;
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.length - errors.length;
  const mayChange = story.abilities.includes('schedule');
  return (
    <li className="grid grid-cols-[3.5rem_1fr_auto] items-start gap-x-3 border-b border-line px-3 py-2 hover:bg-sunk/60">
      <span className="pt-px font-medium tabular-nums">
        {schedule.at === null ? '—' : clockTime(schedule.at, zone)}
      </span>
      <div className="min-w-0">
        <Link
          href={`/newsroom/stories/${story.id}`}
          className="line-clamp-2 rounded-sm font-serif text-[1.0625rem] leading-snug font-medium data-hovered:text-accent"
        >
          {story.headline || <span className="text-ink-faint italic">No headline yet</span>}
        </Link>
        <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-ink-faint">
          {schedule.why === 'embargo' && (
            <Badge tone="caution">{schedule.at === null ? 'Embargo' : 'Embargo ends'}</Badge>
          )}
          {story.url && <Badge tone="good">Update of a live story</Badge>}
          {schedule.differs && <Badge tone="caution">The scheduled version differs</Badge>}
          {errors.length > 0 && (
            <Badge tone="danger">{count(errors.length, 'fault')}: would not go out</Badge>
          )}
          {findings.length === 0 && <span>Checks pass</span>}
          {warnings > 0 && <span>{count(warnings, 'warning')}</span>}
          {schedule.at !== null && schedule.zone && schedule.zone !== zone && (
            <span>{moment(schedule.at, schedule.zone)}</span>
          )}
          <span>Version {schedule.version}</span>
          {story.section && <span>{story.section.name}</span>}
          <span>set by {schedule.by.name}</span>
        </div>
        {errors.length > 0 && (
          <p className="mt-1 text-[0.8125rem] text-danger">
            {errors.map(({ message }) => message).join(' ')}
          </p>
        )}
      </div>
      {mayChange ? <RowMenu item={item} onChange={onChange} /> : <span />}
    </li>
  );
}

function RowMenu({ item: { story, schedule }, onChange }: { item: ScheduledStory; onChange: () => void }) {
  const queries = useQueryClient();
  const takeOff = async () => {
    try {
      await scheduleApi.takeOff(story.id);
      toast.done('Off the schedule.');
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
    void queries.invalidateQueries({ queryKey: keys.schedule });
    void queries.invalidateQueries({ queryKey: keys.desk });
  };
  return (
    <Menu
      label={`About ${story.headline || 'this story'}`}
      trigger={
        <IconButton label={`More about ${story.headline || 'this story'}`} tooltip={false}>
          <Ellipsis aria-hidden size={18} />
        </IconButton>
      }
    >
      {schedule.why === 'schedule' && <MenuItem onAction={onChange}>Change the time…</MenuItem>}
      <MenuItem href={`/newsroom/stories/${story.id}`}>Open the story</MenuItem>
      <MenuItem danger onAction={takeOff}>
        Take off the schedule
      </MenuItem>
    </Menu>
  );
}
