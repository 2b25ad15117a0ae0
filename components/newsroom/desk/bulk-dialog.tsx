'use client';

import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextAreaField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { BulkOutcome } from '#lib/answers.ts';
import type { BulkAct } from '#lib/desk/bulk.rules.ts';
import { type BulkOrder, deskCalls } from '../api/desk.ts';
import { sentenceOf } from '../api.ts';
import { dueFrom } from '../planning/due.ts';
import { type Person, PersonBox } from '../planning/person-box.tsx';
import { useSections } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { count } from '../words.ts';
import { bulkNames } from './bulk-words.ts';
import { deskChanged } from './use-desk.ts';

const atOnce = 20;
const nobody = 'nobody';

/** Asks what the act needs, does it some stories at a time, and says of each refused one why. */
export function BulkDialog({
  act,
  ids,
  onClose,
  onDone,
}: {
  act: BulkAct;
  ids: readonly string[];
  onClose: () => void;
  /** with the stories that were refused: they stay chosen */
  onDone: (refused: string[]) => void;
}) {
  const { zone } = useSession().newsroom;
  const [order, setOrder] = useState<Omit<BulkOrder, 'act'>>({});
  const [due, setDue] = useState('');
  const [fault, setFault] = useState<string>();
  const [reached, setReached] = useState<number | null>(null);
  const [refused, setRefused] = useState<BulkOutcome[] | null>(null);
  const stopped = useRef(false);

  const go = async () => {
    const whole = { ...order, act };
    if (act === 'return' && !order.note?.trim()) return setFault('Say in a note what has to change.');
    if (act === 'assign' && order.assigneeId === undefined) return setFault('Choose who writes them.');
    if (act === 'set section' && order.sectionId === undefined) return setFault('Choose a section.');
    if (act === 'set deadline') {
      const instant = dueFrom(due, zone);
      if ('fault' in instant) return setFault(instant.fault);
      whole.dueAt = instant.dueAt;
    }
    setFault(undefined);
    const not: BulkOutcome[] = [];
    let done = 0;
    try {
      for (let from = 0; from < ids.length && !stopped.current; from += atOnce) {
        setReached(from);
        const answer = await deskCalls.act(ids.slice(from, from + atOnce), whole);
        not.push(...answer.items.filter((item) => !item.done));
        done += answer.done;
        deskChanged(answer.items.filter((item) => item.done).map((item) => item.id));
      }
    } catch (error) {
      setReached(null);
      return setFault(`${done > 0 ? `${count(done, 'story', 'stories')} done. ` : ''}${sentenceOf(error)}`);
    }
    setReached(null);
    if (done > 0) toast.done(`${bulkNames[act]}: ${count(done, 'story', 'stories')} done.`);
    if (not.length > 0) setRefused(not);
    else onDone([]);
  };
  const close = () => {
    stopped.current = true;
    if (refused) onDone(refused.map((item) => item.id));
    else onClose();
  };

  return (
    <Dialog
      title={`${bulkNames[act]}: ${count(ids.length, 'story', 'stories')}`}
      isOpen
      size="small"
      onClose={close}
      footer={
        refused ? (
          <Button look="primary" autoFocus onPress={close}>
            Close
          </Button>
        ) : (
          <>
            <Button onPress={close}>{reached === null ? 'Cancel' : 'Stop'}</Button>
            <Button look={act === 'spike' ? 'danger' : 'primary'} isPending={reached !== null} onPress={go}>
              {bulkNames[act]}
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
        {refused ? (
          <Refusals items={refused} />
        ) : (
          <Question act={act} order={order} onChange={setOrder} due={due} onDue={setDue} />
        )}
        {reached !== null && <ProgressBar label="Stories done" part={reached / ids.length} />}
      </div>
    </Dialog>
  );
}

function Question({
  act,
  order,
  onChange,
  due,
  onDue,
}: {
  act: BulkAct;
  order: Omit<BulkOrder, 'act'>;
  onChange: (order: Omit<BulkOrder, 'act'>) => void;
  due: string;
  onDue: (due: string) => void;
}) {
  const sections = useSections();
  const { zone } = useSession().newsroom;
  const [chosen, setChosen] = useState<Person | null>(null);
  if (act === 'assign')
    return (
      <PersonBox
        label="Who writes them?"
        placeholder="A colleague’s name"
        first={[{ id: nobody, name: 'Nobody' }]}
        value={order.assigneeId === undefined ? null : (chosen ?? { id: order.assigneeId ?? nobody })}
        onChange={(person) => {
          setChosen(person);
          const { assigneeId: _, ...rest } = order;
          onChange(person ? { ...rest, assigneeId: person.id === nobody ? null : person.id } : rest);
        }}
      />
    );
  if (act === 'set section')
    return (
      <Select
        label="Which section?"
        choices={sections.data ?? []}
        value={order.sectionId ?? null}
        onChange={(sectionId) => onChange({ sectionId })}
      />
    );
  if (act === 'set deadline')
    return (
      <DateTimeField
        label="When must they be ready?"
        zone={zone}
        value={due}
        onChange={onDue}
        help="In the newsroom's zone. Leave it empty to take the deadline away."
      />
    );
  return (
    <>
      {act === 'spike' && <p className="text-ink-soft">Spiked stories can be brought back.</p>}
      <TextAreaField
        label={act === 'return' ? 'What has to change?' : 'A note, if you like'}
        value={order.note ?? ''}
        onChange={(note) => onChange({ note })}
        autoFocus
      />
    </>
  );
}

function Refusals({ items }: { items: BulkOutcome[] }) {
  return (
    <div role="alert">
      <p className="mb-2 font-medium">{count(items.length, 'story was', 'stories were')} refused:</p>
      <ul className="flex flex-col gap-2">
        {items.map(({ id, headline, sentence }) => (
          <li key={id} className="border-l-2 border-danger pl-2">
            <span className="block font-medium">{headline || 'No headline yet'}</span>
            <span className="text-ink-soft">{sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
