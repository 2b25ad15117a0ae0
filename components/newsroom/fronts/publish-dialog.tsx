'use client';

import { useState } from 'react';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import { localOf, type WallTime } from '#lib/schedule/wall-time.ts';
import { fronts } from '../api/fronts.ts';
import { ApiError, sentenceOf } from '../api.ts';
import { TimeFields } from '../schedule/time-fields.tsx';
import { useSession } from '../session/session.tsx';
import type { FrontNow, OpenFront } from './open-front.ts';

const hour = 3_600_000;

/** Says what changes for readers, and publishes exactly what is on the screen, now or at a time. */
export function PublishDialog({
  front,
  now,
  later,
  onClose,
}: {
  front: OpenFront;
  now: FrontNow;
  /** asks for a time */
  later: boolean;
  onClose: () => void;
}) {
  const { zone } = useSession().newsroom;
  const [note, setNote] = useState('');
  const [at, setAt] = useState<WallTime>(() => ({
    local: `${localOf(Date.now() + hour, zone).slice(0, 14)}00`,
    zone,
  }));
  const { answer } = now;

  const go = async () => {
    try {
      const kept = await front.settled();
      const when = later
        ? { at: { local: at.local, zone: at.zone, ...(at.choice ? { choice: at.choice } : {}) } }
        : {};
      front.adopt(await fronts.publish(answer.id, { note, baseVersion: kept.version, ...when }));
      toast.done(later ? 'The front is scheduled.' : 'Readers see the new front.');
      return undefined;
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'Conflict') await front.refresh();
      return error instanceof ApiError ? sentenceOf(error) : (error as Error).message;
    }
  };
  return (
    <ConfirmDialog
      title={later ? `Schedule ${answer.name}` : `Publish ${answer.name}?`}
      act={later ? 'Schedule' : 'Publish front'}
      isOpen
      onClose={onClose}
      onAct={go}
    >
      {later ? (
        <>
          <p className="text-ink-soft">
            What is on the screen now goes out at that time, whatever is changed here until then.
          </p>
          <TimeFields value={at} onChange={setAt} />
        </>
      ) : (
        <p className="text-ink-soft">Readers see it with their next request.</p>
      )}
      <Changes answer={answer} />
      <TextField
        label="Note"
        placeholder="For the list of versions"
        value={note}
        maxLength={500}
        onChange={setNote}
      />
    </ConfirmDialog>
  );
}

function Changes({ answer: { published, changes } }: { answer: FrontNow['answer'] }) {
  if (!published) return <p>Until now readers see the automatic front.</p>;
  if (changes.length === 0) return <p>It is the same as version {published.n}, which readers see.</p>;
  return <ChangeList changes={changes} />;
}

/** What is different, in sentences. */
export const ChangeList = ({ changes }: { changes: string[] }) => (
  <ul className="max-h-48 list-disc overflow-auto rounded bg-sunk py-2 pr-3 pl-7 text-[0.8125rem]">
    {changes.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);
