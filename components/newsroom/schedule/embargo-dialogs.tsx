'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { TextAreaField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { StoryAnswer, StoryCard } from '#lib/answers.ts';
import { localOf, resolveFuture, type WallTime } from '#lib/schedule/wall-time.ts';
import { scheduleApi } from '../api/schedule.ts';
import { sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { TimeFields } from './time-fields.tsx';
import { moment } from './words.ts';

type Props = {
  story: Pick<StoryCard, 'id' | 'headline' | 'schedule' | 'embargo'>;
  onClose: () => void;
  onDone: (answer: StoryAnswer) => void;
};

/** Not before this time, or not before somebody lifts it (NEWSROOM §6). */
export function EmbargoDialog({ story, onClose, onDone }: Props) {
  const refresh = useRefresh();
  const { zone } = useSession().newsroom;
  const { embargo } = story;
  const [endless, setEndless] = useState(embargo !== null && embargo.until === null);
  const [reason, setReason] = useState('');
  const [time, setTime] = useState<WallTime>(() =>
    embargo?.until
      ? { local: embargo.until.local, zone: embargo.until.zone }
      : { local: `${localOf(Date.now() + 86_400_000, zone).slice(0, 10)}T06:00`, zone },
  );
  const resolved = resolveFuture(time, Date.now());
  const end = embargo?.until?.at ?? Number.POSITIVE_INFINITY;
  const isEarlier = embargo?.holds === true && !endless && resolved.ok && resolved.at < end;
  const save = async () => {
    if (!endless && !resolved.ok) return resolved.sentence;
    try {
      onDone(await scheduleApi.setEmbargo(story.id, endless ? null : time, reason.trim()));
      refresh();
      toast.done('The embargo is set.');
      return undefined;
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <ConfirmDialog
      title={embargo ? 'Change the embargo' : 'Embargo'}
      act="Set embargo"
      isOpen
      onClose={onClose}
      onAct={save}
    >
      <p className="font-medium">{story.headline || 'No headline yet'}</p>
      <p className="text-ink-soft">Nobody outside the newsroom sees anything of it before then.</p>
      {!endless && <TimeFields value={time} onChange={setTime} />}
      <Checkbox isSelected={endless} onChange={setEndless}>
        Until somebody lifts it
      </Checkbox>
      {isEarlier && (
        <TextAreaField label="Why does it end earlier?" rows={2} value={reason} onChange={setReason} />
      )}
    </ConfirmDialog>
  );
}

/** Ends an embargo before its time: says why, and whether what waits goes out now. */
export function LiftDialog({ story, onClose, onDone }: Props) {
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const [publish, setPublish] = useState(false);
  const { embargo, schedule } = story;
  const lift = async () => {
    if (embargo?.holds && reason.trim() === '') return 'Say why the embargo ends early.';
    try {
      const answer = await scheduleApi.liftEmbargo(story.id, { reason: reason.trim(), publish });
      onDone(answer);
      refresh();
      toast.done(answer.state === 'published' ? 'Lifted. The story is out.' : 'The embargo is lifted.');
      return undefined;
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <ConfirmDialog title="Lift the embargo?" act="Lift embargo" danger isOpen onClose={onClose} onAct={lift}>
      <p className="font-medium">{story.headline || 'No headline yet'}</p>
      {embargo?.until && (
        <p className="text-ink-soft">It was promised until {moment(embargo.until.at, embargo.until.zone)}.</p>
      )}
      <TextAreaField
        label="Why does it end early?"
        help="Kept in the audit."
        rows={2}
        value={reason}
        onChange={setReason}
        autoFocus
      />
      {schedule && (
        <Checkbox isSelected={publish} onChange={setPublish}>
          Publish version {schedule.version} now
        </Checkbox>
      )}
      {schedule && !publish && (
        <p className="text-ink-soft">
          Otherwise it does not go out by itself any more; you publish it when you like.
        </p>
      )}
    </ConfirmDialog>
  );
}

function useRefresh() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: keys.schedule });
    void queries.invalidateQueries({ queryKey: keys.desk });
  };
}
