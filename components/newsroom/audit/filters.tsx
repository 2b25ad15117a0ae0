'use client';

import { useQuery } from '@tanstack/react-query';
import { Download, X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { type AuditFilter, guardingApi } from '../api/guarding.ts';
import { PersonBox } from '../planning/person-box.tsx';
import { keys } from '../queries.ts';

type Props = {
  filter: AuditFilter;
  onChange: (change: Partial<Record<keyof AuditFilter, string | null>>) => void;
};

/** By person, act, kind of thing and day; everything at once. */
export function AuditFilters({ filter, onChange }: Props) {
  const words = useQuery({
    queryKey: [...keys.audit, 'words'],
    queryFn: ({ signal }) => guardingApi.auditWords(signal),
    staleTime: 60_000,
  });
  const { actions = [], kinds = [] } = words.data ?? {};
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <search className="mb-3 grid grid-cols-2 items-end gap-x-3 gap-y-2 rounded border border-line bg-paper p-3 md:grid-cols-3 xl:grid-cols-[1.4fr_1.4fr_1fr_9rem_9rem_auto_auto]">
      <PersonBox
        label="Person"
        placeholder="Everybody"
        among="whoever was here"
        hintOf="email"
        value={filter.actorId ? { id: filter.actorId } : null}
        onChange={(person) => onChange({ actorId: person?.id ?? null })}
      />
      <ComboBox
        key={`act ${actions.length} ${filter.action ?? ''}`}
        label="Act"
        placeholder="Everything"
        choices={actions.map((action) => ({ id: action, name: action }))}
        value={filter.action ?? null}
        onChange={(action) => onChange({ action })}
      />
      <Select
        label="About"
        choices={[{ id: 'all', name: 'Anything' }, ...kinds.map((kind) => ({ id: kind, name: kind }))]}
        value={filter.kind ?? 'all'}
        onChange={(kind) => onChange({ kind: kind === 'all' ? null : kind })}
      />
      <TextField label="From" type="date" value={filter.from ?? ''} onChange={(from) => onChange({ from })} />
      <TextField label="To" type="date" value={filter.to ?? ''} onChange={(to) => onChange({ to })} />
      <div className="flex min-h-8 items-center">
        <Checkbox
          isSelected={filter.refused === 'true'}
          onChange={(only) => onChange({ refused: only ? 'true' : null })}
        >
          <span className="whitespace-nowrap">Refused only</span>
        </Checkbox>
      </div>
      <div className="col-span-2 flex justify-end gap-2 md:col-span-3 xl:col-span-1">
        {isNarrowed && (
          <Button
            look="quiet"
            icon={<X aria-hidden size={15} />}
            onPress={() => onChange(Object.fromEntries(Object.keys(filter).map((name) => [name, null])))}
          >
            Clear
          </Button>
        )}
        <Menu label="Export" trigger={<Button icon={<Download aria-hidden size={15} />}>Export</Button>}>
          <MenuItem href={guardingApi.auditExport(filter, 'csv')} download>
            CSV, for a spreadsheet
          </MenuItem>
          <MenuItem href={guardingApi.auditExport(filter, 'jsonl')} download>
            JSON lines, with the chain
          </MenuItem>
        </Menu>
      </div>
    </search>
  );
}
