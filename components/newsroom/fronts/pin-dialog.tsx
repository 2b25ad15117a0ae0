'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import { pinAt, pinOf } from '#lib/fronts/edits.rules.ts';
import { localOf, resolveFuture, type WallTime } from '#lib/schedule/wall-time.ts';
import { TimeFields } from '../schedule/time-fields.tsx';
import { useSession } from '../session/session.tsx';
import type { Workbench } from './workbench.ts';

const hour = 3_600_000;

/** The words of a story in one place, whether its photo is shown there, and until when it stands there. */
export function PinDialog({
  slotId,
  place,
  bench,
  onClose,
}: {
  slotId: string;
  place: string;
  bench: Workbench;
  onClose: () => void;
}) {
  const { zone } = useSession().newsroom;
  const story = bench.storyAt(slotId);
  const [pin, setPin] = useState(() => pinAt(bench.now.layout, slotId) ?? pinOf(story?.id ?? ''));
  const [ends, setEnds] = useState(pin.until !== null);
  const [end, setEnd] = useState<WallTime>(() => ({
    local: localOf(pin.until ?? Date.now() + 6 * hour, zone),
    zone,
  }));
  const [fault, setFault] = useState('');
  if (!story) return null;

  const keep = () => {
    const resolved = resolveFuture(end, Date.now());
    if (ends && !resolved.ok) return setFault(resolved.sentence);
    bench.setPin(slotId, { ...pin, until: ends && resolved.ok ? resolved.at : null });
    onClose();
  };
  return (
    <Dialog
      title={`${place}: “${story.headline}”`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={keep}>
            Keep
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">Only in this place. An empty field shows the story’s own words.</p>
        <TextField
          label="Kicker"
          placeholder={story.section ?? ''}
          value={pin.kicker}
          maxLength={60}
          onChange={(kicker) => setPin({ ...pin, kicker })}
        />
        <TextAreaField
          label="Headline"
          rows={2}
          placeholder={story.headline}
          value={pin.headline}
          maxLength={300}
          onChange={(headline) => setPin({ ...pin, headline })}
        />
        <TextAreaField
          label="Dek"
          rows={3}
          placeholder={story.dek}
          value={pin.dek}
          maxLength={600}
          onChange={(dek) => setPin({ ...pin, dek })}
        />
        <Checkbox isSelected={pin.photo} onChange={(photo) => setPin({ ...pin, photo })}>
          Show the photo
        </Checkbox>
        <Checkbox
          isSelected={ends}
          onChange={setEnds}
          help="From that minute on the place fills itself with the newest story."
        >
          Only until a time
        </Checkbox>
        {ends && <TimeFields value={end} onChange={setEnd} />}
        {fault && (
          <p role="alert" className="rounded bg-danger-soft px-3 py-2 text-danger">
            {fault}
          </p>
        )}
      </div>
    </Dialog>
  );
}
