'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ScheduleAnswer, StoryAnswer, StoryCard } from '#lib/answers.ts';
import type { Finding } from '#lib/document/finding.ts';
import { localOf, resolveFuture, type WallTime } from '#lib/schedule/wall-time.ts';
import { scheduleApi } from '../api/schedule.ts';
import { ApiError, sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { TimeFields } from './time-fields.tsx';
import { moment } from './words.ts';

type Scheduled = Pick<StoryCard, 'id' | 'headline'> & { schedule: ScheduleAnswer | null; url: string | null };

/**
 * When the story goes out. From the editor its text of now is what goes out; from the schedule (`keepVersion`) only the
 * time is another.
 */
export function ScheduleDialog({
  story,
  start,
  keepVersion = false,
  onClose,
  onDone,
  ready = async () => true,
}: {
  story: Scheduled;
  /** the time that was asked for and could not be taken as it is */
  start?: WallTime | undefined;
  keepVersion?: boolean;
  onClose: () => void;
  onDone?: (answer: StoryAnswer) => void;
  /** whether everything that was typed is saved */
  ready?: () => Promise<boolean>;
}) {
  const queries = useQueryClient();
  const { zone } = useSession().newsroom;
  const [time, setTime] = useState<WallTime>(
    () => start ?? presentTime(story.schedule) ?? { local: tomorrow(zone), zone },
  );
  const [findings, setFindings] = useState<Finding[]>([]);
  const save = async () => {
    setFindings([]);
    const resolved = resolveFuture(time, Date.now());
    if (!resolved.ok) return resolved.sentence;
    if (!(await ready())) return 'Not everything is saved yet. Try again once it says “Saved”.';
    try {
      const answer = await scheduleApi.set(story.id, time, keepVersion ? { keepVersion } : {});
      onDone?.(answer);
      void queries.invalidateQueries({ queryKey: keys.schedule });
      void queries.invalidateQueries({ queryKey: keys.desk });
      toast.done(`It goes out on ${moment(resolved.at, time.zone)}.`);
      return undefined;
    } catch (error) {
      if (error instanceof ApiError) setFindings(error.findings);
      return sentenceOf(error);
    }
  };
  const isSet = story.schedule?.why === 'schedule';
  return (
    <ConfirmDialog
      title={isSet ? 'Change the time' : 'Publish at…'}
      act={isSet ? 'Change the time' : 'Schedule'}
      isOpen
      onClose={onClose}
      onAct={save}
    >
      <p className="font-medium">{story.headline || 'No headline yet'}</p>
      <TimeFields value={time} onChange={setTime} />
      <p className="text-ink-soft">{whatGoesOut(story, keepVersion)}</p>
      {findings.length > 0 && (
        <ul className="list-disc pl-5 text-danger">
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.message}`}>{finding.message}</li>
          ))}
        </ul>
      )}
    </ConfirmDialog>
  );
}

function whatGoesOut({ schedule, url }: Scheduled, keepVersion: boolean): string {
  if (keepVersion && schedule) return `Version ${schedule.version} goes out, as before.`;
  const version = 'The text as it is now goes out; what is written later does not.';
  return url ? `${version} Readers see the present edition until then.` : version;
}

const presentTime = (schedule: ScheduleAnswer | null): WallTime | null =>
  schedule?.why === 'schedule' && schedule.local && schedule.zone
    ? { local: schedule.local, zone: schedule.zone }
    : null;

/** 06:00 of the next morning. */
const tomorrow = (zone: string) => `${localOf(Date.now() + 86_400_000, zone).slice(0, 10)}T06:00`;
