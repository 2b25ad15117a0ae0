'use client';

import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PhotoEditsAnswer } from '#lib/answers.ts';
import type { BulkChange } from '#lib/photos/bulk/edit.rules.ts';
import { libraryCalls } from '../../api/library.ts';
import { sentenceOf } from '../../api.ts';
import { useSession } from '../../session/session.tsx';
import { count } from '../../words.ts';
import { changeFrom, type EditFields, nothingYet } from './edit-fields.ts';
import { EditForm } from './edit-form.tsx';
import { EditPreview } from './edit-preview.tsx';

const atOnce = 20;

/** Changes many photos: what to change, then what that would do to each, then exactly that. */
export function EditPhotos({
  ids,
  onClose,
}: {
  ids: readonly string[];
  /** with the photos that were refused, when something was done: they stay chosen */
  onClose: (refused?: string[]) => void;
}) {
  const { zone } = useSession().newsroom;
  const [fields, setFields] = useState<EditFields>(nothingYet);
  const [change, setChange] = useState<BulkChange | null>(null);
  const [preview, setPreview] = useState<PhotoEditsAnswer | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [reached, setReached] = useState<number | null>(null);
  const [left, setLeft] = useState<PhotoEditsAnswer['items'] | null>(null);
  const [fault, setFault] = useState<string>();
  const stopped = useRef(false);

  const look = async () => {
    const asked = changeFrom(fields, zone);
    if (typeof asked === 'string') return setFault(asked);
    setFault(undefined);
    setLooking(true);
    try {
      setPreview(await libraryCalls.previewEdits(ids, asked));
      setChange(asked);
    } catch (error) {
      setFault(sentenceOf(error));
    }
    setLooking(false);
  };

  const go = async () => {
    if (!preview || !change) return;
    const edits = preview.items
      .filter(({ refused, changes }) => !refused && changes.length > 0)
      .map(({ id, seen }) => ({ id, seen }));
    const not = preview.items.filter(({ refused }) => refused);
    let done = 0;
    try {
      for (let from = 0; from < edits.length && !stopped.current; from += atOnce) {
        setReached(from / edits.length);
        const answer = await libraryCalls.edit(edits.slice(from, from + atOnce), change);
        done += answer.changed;
        not.push(...answer.items.filter(({ refused }) => refused));
      }
    } catch (error) {
      setReached(null);
      return setFault(`${done > 0 ? `${count(done, 'photo')} changed. ` : ''}${sentenceOf(error)}`);
    }
    setReached(null);
    if (done > 0) toast.done(`${count(done, 'photo')} changed.`);
    if (not.length > 0) setLeft(not);
    else onClose([]);
  };

  const close = () => {
    stopped.current = true;
    onClose(left?.map(({ id }) => id));
  };

  return (
    <Dialog
      title={left ? 'Not changed' : `Edit ${count(ids.length, 'photo')}`}
      isOpen
      size={preview ? 'large' : 'normal'}
      onClose={close}
      mustAnswer={reached !== null}
      footer={
        left ? (
          <Button look="primary" autoFocus onPress={close}>
            Close
          </Button>
        ) : preview ? (
          <>
            <span className="mr-auto self-center text-xs text-ink-soft">{summaryOf(preview)}</span>
            {reached === null ? (
              <Button onPress={() => setPreview(null)}>Back</Button>
            ) : (
              <Button
                onPress={() => {
                  stopped.current = true;
                }}
              >
                Stop
              </Button>
            )}
            <Button
              look="primary"
              isDisabled={preview.changed === 0}
              isPending={reached !== null}
              onPress={go}
            >
              {`Change ${count(preview.changed, 'photo')}`}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={close}>Cancel</Button>
            <Button look="primary" type="submit" form="edit-photos" isPending={isLooking}>
              Preview
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-3">
        {fault && (
          <p role="alert" className="rounded bg-danger-soft px-3 py-2 text-danger">
            {fault}
          </p>
        )}
        {reached !== null && <ProgressBar label="Photos changed" part={reached} />}
        {left ? (
          <EditPreview items={left} />
        ) : preview ? (
          <EditPreview items={preview.items} />
        ) : (
          <form
            id="edit-photos"
            onSubmit={(event) => {
              event.preventDefault();
              void look();
            }}
          >
            <EditForm fields={fields} onChange={(part) => setFields((now) => ({ ...now, ...part }))} />
          </form>
        )}
      </div>
    </Dialog>
  );
}

function summaryOf({ changed, unchanged, refused }: PhotoEditsAnswer): string {
  return [
    `${changed} will change`,
    unchanged > 0 ? `${unchanged} ${unchanged === 1 ? 'is' : 'are'} so already` : '',
    refused > 0 ? `${refused} refused` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
