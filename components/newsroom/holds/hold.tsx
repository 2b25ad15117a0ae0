'use client';

import { Scale } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextAreaField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { HoldAnswer } from '#lib/answers.ts';
import { guardingApi } from '../api/guarding.ts';
import { useSession } from '../session/session.tsx';
import { useForm } from '../use-form.ts';
import { exactTime } from '../words.ts';

/** The legal hold of a story or photo: why, since when, by whom; to set it, and for admins to lift it. */
export function Hold({
  kind,
  id,
  hold,
  mayHold,
  mayLift,
  onChange,
}: {
  kind: 'stories' | 'photos';
  id: string;
  hold: HoldAnswer | null;
  mayHold: boolean;
  mayLift: boolean;
  onChange: () => void;
}) {
  const { zone } = useSession().newsroom;
  const [asking, setAsking] = useState(false);
  if (!hold && !mayHold) return null;
  return (
    <>
      {hold ? (
        <Notice
          tone="caution"
          action={
            mayLift && (
              <Button size="small" onPress={() => setAsking(true)}>
                Lift…
              </Button>
            )
          }
        >
          <strong className="flex items-center gap-1.5 font-medium">
            <Scale aria-hidden size={15} /> Legal hold
          </strong>
          <span className="block break-words">{hold.reason}</span>
          <span className="block text-xs">
            {hold.by.name}, {exactTime(hold.at, zone)}
          </span>
        </Notice>
      ) : (
        <Button size="small" icon={<Scale aria-hidden size={14} />} onPress={() => setAsking(true)}>
          Put under a legal hold…
        </Button>
      )}
      <Reason
        key={hold ? 'lift' : 'hold'}
        isOpen={asking}
        lifts={hold !== null}
        kind={kind}
        onClose={() => setAsking(false)}
        onSend={async (reason) => {
          if (hold) await guardingApi.liftHold(kind, id, reason);
          else await guardingApi.hold(kind, id, reason);
          toast.done(hold ? 'The hold is lifted.' : 'Under a legal hold.');
          onChange();
        }}
      />
    </>
  );
}

const meaning = {
  stories:
    'It cannot be published or spiked, and none of its versions and photos can be deleted. It can still be unpublished and killed.',
  photos: 'It cannot be deleted, and no story with it can be published.',
};

function Reason({
  isOpen,
  lifts,
  kind,
  onClose,
  onSend,
}: {
  isOpen: boolean;
  lifts: boolean;
  kind: 'stories' | 'photos';
  onClose: () => void;
  onSend: (reason: string) => Promise<void>;
}) {
  const form = useForm({ reason: '' });
  const send = async () => {
    const sent = await form.send(async ({ reason }) => {
      await onSend(reason);
      return true;
    });
    if (sent) onClose();
  };
  const act = lifts ? 'Lift the hold' : 'Hold';
  return (
    <Dialog
      title={lifts ? 'Lift the legal hold?' : 'Put under a legal hold?'}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={form.fields.reason.trim() === ''}
            isPending={form.working}
            onPress={send}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {form.refusal && (
          <p role="alert" className="rounded bg-danger-soft px-3 py-2 text-danger">
            {form.refusal}
          </p>
        )}
        {!lifts && <p className="text-ink-soft">{meaning[kind]} Only an admin can lift the hold.</p>}
        <TextAreaField
          label="Reason"
          help={lifts ? 'Why it may be lifted. The audit keeps it.' : 'The case, the letter, the name.'}
          value={form.fields.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.faults.reason}
          isRequired
        />
      </div>
    </Dialog>
  );
}
