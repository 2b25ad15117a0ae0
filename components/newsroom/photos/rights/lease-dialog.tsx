'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { resolveWallTime } from '#lib/schedule/wall-time.ts';
import type { NewLease } from '../../api/rights.ts';
import { useSession } from '../../session/session.tsx';
import { uses } from './words.ts';

const effects = [
  { id: 'allow', name: 'It may be used' },
  { id: 'deny', name: 'It may not be used' },
];
const choices = Object.entries(uses).map(([id, name]) => ({ id, name }));

/** A right or a refusal for a time, in the newsroom's zone; refused sentences stand at their fields. */
export function LeaseDialog({
  onClose,
  onAdd,
}: {
  onClose: () => void;
  onAdd: (lease: NewLease) => Promise<void>;
}) {
  const { zone } = useSession().newsroom;
  const [lease, setLease] = useState({
    effect: 'allow',
    use: 'any',
    from: '',
    until: '',
    countries: '',
    note: '',
  });
  const [working, setWorking] = useState(false);
  const set = (change: Partial<typeof lease>) => setLease((now) => ({ ...now, ...change }));
  const from = moment(lease.from, zone);
  const until = moment(lease.until, zone);
  const codes = lease.countries.split(/[\s,;]+/).filter(Boolean);
  const wrongCountry = codes.find((code) => !/^[a-z]{2}$/i.test(code));
  const backwards = from.at !== null && until.at !== null && until.at <= from.at;
  const add = async () => {
    setWorking(true);
    await onAdd({
      effect: lease.effect === 'deny' ? 'deny' : 'allow',
      use: lease.use as NewLease['use'],
      from: from.at,
      until: until.at,
      countries: codes.map((code) => code.toUpperCase()),
      note: lease.note.trim(),
    });
    setWorking(false);
  };
  return (
    <Dialog
      title="Right or refusal"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isPending={working}
            isDisabled={Boolean(from.error || until.error || wrongCountry || backwards)}
            onPress={() => void add()}
          >
            Add
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            label="What it says"
            choices={effects}
            value={lease.effect}
            onChange={(effect) => set({ effect })}
          />
          <Select label="For" choices={choices} value={lease.use} onChange={(use) => set({ use })} />
        </div>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label="From"
            type="datetime-local"
            value={lease.from}
            onChange={(value) => set({ from: value })}
            help="Empty means since ever."
            error={from.error}
          />
          <TextField
            label="Until"
            type="datetime-local"
            value={lease.until}
            onChange={(value) => set({ until: value })}
            help={`Empty means without end. Times are those of ${zone.replaceAll('_', ' ')}.`}
            error={until.error ?? (backwards ? 'The right ends before it begins.' : undefined)}
          />
        </div>
        <TextField
          label="Countries"
          value={lease.countries}
          onChange={(countries) => set({ countries })}
          help="Two letters each, like FR, DE. Empty means everywhere."
          error={wrongCountry && `“${wrongCountry}” is not a country’s two letters.`}
        />
        <TextField
          label="Why"
          value={lease.note}
          onChange={(note) => set({ note })}
          maxLength={500}
          help="For colleagues: who gave the right, and where it is written."
        />
      </div>
    </Dialog>
  );
}

/** The instant of what the field shows; the earlier one where clocks show it twice. */
function moment(value: string, zone: string): { at: number | null; error?: string } {
  if (value === '') return { at: null };
  const resolved = resolveWallTime({ local: value.slice(0, 16), zone, choice: 'earlier' });
  return resolved.ok ? { at: resolved.at } : { at: null, error: resolved.sentence };
}
