'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { StoryAnswer } from '#lib/answers.ts';
import { spokenDuration } from '#lib/schedule/duration.ts';
import { scheduleApi } from '../../api/schedule.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { EmbargoDialog, LiftDialog } from '../../schedule/embargo-dialogs.tsx';
import { ScheduleDialog } from '../../schedule/schedule-dialog.tsx';
import { moment } from '../../schedule/words.ts';
import { useSession } from '../../session/session.tsx';
import type { OpenStory } from '../open-story.ts';

/** When the story goes out, which version of it, and what is promised to keep it back (NEWSROOM §6). */
export function Times({ story, answer }: { story: OpenStory; answer: StoryAnswer }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'schedule' | 'embargo' | 'lift' | null>(null);
  const [working, setWorking] = useState(false);
  const { schedule, embargo, missed, abilities, state } = answer;
  const isOver = state === 'killed' || state === 'spiked';
  const maySchedule = abilities.includes('schedule') && !isOver;
  const mayEmbargo =
    abilities.includes('embargo') &&
    !isOver &&
    answer.firstPublishedAt === null &&
    schedule?.why !== 'schedule';
  const show = (changed: StoryAnswer) => {
    queries.setQueryData(keys.story(story.id), changed);
    void queries.invalidateQueries({ queryKey: keys.desk });
    void queries.invalidateQueries({ queryKey: keys.schedule });
  };
  const takeOff = async () => {
    setWorking(true);
    try {
      show(await scheduleApi.takeOff(story.id));
      toast.done('Off the schedule: it does not go out by itself.');
    } catch (error) {
      toast.refused(sentenceOf(error));
    } finally {
      setWorking(false);
    }
  };
  if (!schedule && !embargo && !missed && !maySchedule) return null;
  const close = () => setAsking(null);
  return (
    <section className="border-t border-line pt-4">
      <h2 className="mb-1.5 text-[0.8125rem] font-medium">When it goes out</h2>
      <div className="flex flex-col gap-2">
        {missed && !schedule && <Missed missed={missed} />}
        {embargo && <EmbargoLine embargo={embargo} />}
        {schedule && <ScheduleLine schedule={schedule} isUpdate={answer.url !== null} />}
        {!schedule && !embargo && <p className="text-ink-soft">When somebody publishes it.</p>}
        <div className="flex flex-wrap gap-2">
          {maySchedule && !embargo?.holds && (
            <Button size="small" onPress={() => setAsking('schedule')}>
              {schedule ? 'Change the time…' : 'Publish at…'}
            </Button>
          )}
          {maySchedule && schedule && (
            <Button size="small" isPending={working} onPress={takeOff}>
              Take off the schedule
            </Button>
          )}
          {mayEmbargo && (
            <Button size="small" onPress={() => setAsking('embargo')}>
              {embargo ? 'Change the embargo…' : 'Embargo…'}
            </Button>
          )}
          {mayEmbargo && embargo && (
            <Button size="small" look="danger" onPress={() => setAsking('lift')}>
              Lift…
            </Button>
          )}
        </div>
      </div>
      {asking === 'schedule' && (
        <ScheduleDialog story={answer} onClose={close} onDone={show} ready={() => story.settled(5_000)} />
      )}
      {asking === 'embargo' && <EmbargoDialog story={answer} onClose={close} onDone={show} />}
      {asking === 'lift' && <LiftDialog story={answer} onClose={close} onDone={show} />}
    </section>
  );
}

function ScheduleLine({
  schedule,
  isUpdate,
}: {
  schedule: NonNullable<StoryAnswer['schedule']>;
  isUpdate: boolean;
}) {
  const { zone } = useSession().newsroom;
  const { at, version, by } = schedule;
  return (
    <Box tone={schedule.differs ? 'caution' : 'plum'}>
      <p className="font-medium">
        {at === null ? 'Goes out when the embargo is lifted' : `Goes out ${moment(at, zone)}`}
      </p>
      {at !== null && schedule.zone && schedule.zone !== zone && <p>{moment(at, schedule.zone)}</p>}
      <p>
        {isUpdate ? 'An update: version' : 'Version'} {version}, set by {by.name}.
      </p>
      {schedule.differs && (
        <p>
          The scheduled version differs from what you see here. “Change the time…” schedules the text as it is
          now.
        </p>
      )}
    </Box>
  );
}

function EmbargoLine({ embargo }: { embargo: NonNullable<StoryAnswer['embargo']> }) {
  const { zone } = useSession().newsroom;
  const { until, holds, by } = embargo;
  if (!holds) return <Box tone="plain">The embargo is over.</Box>;
  return (
    <Box tone="caution">
      <p className="font-medium">
        {until ? `Under embargo until ${moment(until.at, zone)}` : 'Under embargo until somebody lifts it'}
      </p>
      {until && until.zone !== zone && <p>{moment(until.at, until.zone)}</p>}
      <p>Set by {by.name}. Nobody outside sees anything of it.</p>
    </Box>
  );
}

function Missed({ missed }: { missed: NonNullable<StoryAnswer['missed']> }) {
  const { zone } = useSession().newsroom;
  const planned = missed.at === null ? '' : ` It was to go out ${moment(missed.at, zone)}.`;
  if (missed.outcome === 'out')
    return (
      <Box tone="plain">
        Went out {spokenDuration(missed.lateMs ?? 0)} late.{planned}
      </Box>
    );
  return (
    <Box tone="danger">
      <p className="font-medium">It did not go out.{planned}</p>
      <p>{missed.reason}</p>
    </Box>
  );
}

const tones = {
  plain: 'bg-sunk text-ink-soft',
  plum: 'bg-plum-soft text-plum',
  caution: 'bg-caution-soft text-caution',
  danger: 'bg-danger-soft text-danger',
};

const Box = ({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) => (
  <div className={`rounded px-3 py-2 text-[0.8125rem] ${tones[tone]}`}>{children}</div>
);
