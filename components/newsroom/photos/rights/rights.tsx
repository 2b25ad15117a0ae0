'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button, IconButton } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PhotoRightsAnswer } from '#lib/answers.ts';
import { type NewLease, rights } from '../../api/rights.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { useSession } from '../../session/session.tsx';
import { exactTime } from '../../words.ts';
import { LeaseDialog } from './lease-dialog.tsx';
import { leaseSentence, limitSentence } from './words.ts';

/** When and for what the photo may be used: the answer of now, what people set, and what the supplier's words mean. */
export function Rights({ id, maySet }: { id: string; maySet: boolean }) {
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const found = useQuery({
    queryKey: keys.photoRights(id),
    queryFn: ({ signal }) => rights.read(id, signal),
  });
  const save = async (change: Parameters<typeof rights.set>[1]) => {
    try {
      queries.setQueryData(keys.photoRights(id), await rights.set(id, change));
      toast.done('Saved. Public pages follow at once.');
      return true;
    } catch (error) {
      toast.refused(sentenceOf(error));
      return false;
    }
  };
  const leases = found.data?.leases ?? [];
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-[0.8125rem] font-medium">Rights</h3>
      {found.isPending && <p className="text-ink-faint">Looking…</p>}
      {found.isError && <p className="text-danger">{sentenceOf(found.error)}</p>}
      {found.data && (
        <>
          <Now now={found.data.now} />
          <Leases
            leases={leases}
            {...(maySet
              ? { onRemove: (at: number) => void save({ leases: leases.filter((_, n) => n !== at) }) }
              : {})}
          />
          <Limits answer={found.data} maySet={maySet} onSet={(off) => void save({ off })} />
          {maySet && (
            <div>
              <Button size="small" onPress={() => setAdding(true)}>
                Add a right or a refusal
              </Button>
            </div>
          )}
        </>
      )}
      {adding && (
        <LeaseDialog
          onClose={() => setAdding(false)}
          onAdd={async (lease: NewLease) => {
            if (await save({ leases: [...leases, lease] })) setAdding(false);
          }}
        />
      )}
    </section>
  );
}

function Now({ now }: { now: PhotoRightsAnswer['now'] }) {
  const { zone } = useSession().newsroom;
  const next = now.granted ? now.until : now.from;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1" aria-live="polite">
      <Badge tone={now.granted ? 'good' : 'danger'}>{now.granted ? 'May be used' : 'May not be used'}</Badge>
      <span className="text-ink-soft">{now.why}</span>
      {next !== null && (
        <span className="text-ink-faint">
          {now.granted ? 'Ends' : 'Begins'} {exactTime(next, zone)}.
        </span>
      )}
    </p>
  );
}

function Leases({
  leases,
  onRemove,
}: {
  leases: PhotoRightsAnswer['leases'];
  onRemove?: (at: number) => void;
}) {
  const { zone } = useSession().newsroom;
  if (leases.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded border border-line">
      {leases.map((lease, at) => (
        <li key={lease.id} className="flex items-start gap-2 px-3 py-1.5">
          <span className="min-w-0 flex-1">
            {leaseSentence(lease, zone)}
            {lease.note && <span className="block text-xs text-ink-faint">{lease.note}</span>}
          </span>
          {onRemove && (
            <IconButton label={`Remove: ${leaseSentence(lease, zone)}`} onPress={() => onRemove(at)}>
              <Trash2 aria-hidden size={15} />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The supplier's words: those that are rules, each of which an editor can put out of force, and those for a person. */
function Limits({
  answer: { limits, unread },
  maySet,
  onSet,
}: {
  answer: PhotoRightsAnswer;
  maySet: boolean;
  onSet: (off: number[]) => void;
}) {
  if (limits.length === 0 && unread.length === 0) return null;
  const off = limits.flatMap((limit, n) => (limit.off ? [n] : []));
  return (
    <div className="rounded border border-line px-3 py-1.5">
      <p className="text-xs text-ink-faint">The supplier says; a tick keeps it in force</p>
      {limits.map((limit, n) => (
        <Checkbox
          key={`${limit.rule} ${limit.text}`}
          isSelected={!limit.off}
          isDisabled={!maySet}
          help={`“${limit.text}”`}
          onChange={(inForce) => onSet(inForce ? off.filter((one) => one !== n) : [...off, n])}
        >
          {limitSentence(limit)}
        </Checkbox>
      ))}
      {unread.map((words) => (
        <p key={words} className="py-1 text-ink-soft">
          “{words}” <span className="text-ink-faint">– for you to judge</span>
        </p>
      ))}
    </div>
  );
}
