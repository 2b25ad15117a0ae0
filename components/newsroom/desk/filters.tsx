'use client';

import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { Select } from '#components/ui/select.tsx';
import { SearchField } from '#components/ui/text-field.tsx';
import type { DeskAddress } from '#lib/desk/filter.rules.ts';
import { api } from '../api.ts';
import { PersonBox } from '../planning/person-box.tsx';
import { keys, useSections } from '../queries.ts';
import { useShortcut } from '../shortcuts.ts';
import { NameFilter } from './name-filter.tsx';

type Props = { filter: DeskAddress; onChange: (change: Partial<DeskAddress>) => void };

const pause = 150;
const dues = [
  { id: 'any', name: 'Any deadline' },
  { id: 'overdue', name: 'Overdue' },
  { id: 'today', name: 'Due today' },
  { id: 'tomorrow', name: 'Due by tomorrow' },
  { id: 'week', name: 'Due within a week' },
];
const sorts = [
  { id: 'changed', name: 'Newest change' },
  { id: 'deadline', name: 'Deadline' },
  { id: 'age', name: 'Oldest first' },
];

/** Search, section, who has it and the order; the rarer filters open behind a button that counts them. */
export function DeskFilters({ filter, onChange }: Props) {
  const sections = useSections();
  const rare = [filter.author, filter.partner, filter.topic, filter.changed || null].filter(Boolean).length;
  return (
    <>
      <Search filter={filter} onChange={onChange} />
      <Select
        label="Section"
        hideLabel
        className="min-w-0 flex-1 basis-32 sm:w-40 sm:flex-none"
        choices={[{ id: 'all', name: 'All sections' }, ...(sections.data ?? [])]}
        value={filter.section ?? 'all'}
        onChange={(id) => onChange({ section: id === 'all' ? null : id })}
      />
      <AssigneeFilter filter={filter} onChange={onChange} />
      <Select
        label="Deadline"
        hideLabel
        className="min-w-0 flex-1 basis-32 sm:w-40 sm:flex-none"
        choices={
          filter.due && !dues.some(({ id }) => id === filter.due)
            ? [...dues, { id: filter.due, name: `Due by ${filter.due}` }]
            : dues
        }
        value={filter.due ?? 'any'}
        onChange={(id) => onChange({ due: id === 'any' ? null : id })}
      />
      <Select
        label="Order"
        hideLabel
        className="min-w-0 flex-1 basis-32 sm:w-40 sm:flex-none"
        choices={sorts}
        value={filter.sort}
        onChange={(id) => onChange({ sort: sorts.find((sort) => sort.id === id)?.id as DeskAddress['sort'] })}
      />
      <DialogTrigger>
        <Button icon={<SlidersHorizontal aria-hidden size={15} />}>
          {rare > 0 ? `Filters (${rare})` : 'Filters'}
        </Button>
        <Popover placement="bottom end" className="w-80 max-w-[calc(100vw-1.5rem)] p-4">
          <Dialog aria-label="More filters" className="flex flex-col gap-4 outline-none">
            <Rare filter={filter} onChange={onChange} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </>
  );
}

function Search({ filter, onChange }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(filter.q);
  const sent = useRef(filter.q);
  useShortcut('/', () => box.current?.focus());

  useEffect(() => {
    if (filter.q !== sent.current) setText(filter.q);
    sent.current = filter.q;
  }, [filter.q]);

  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      onChange({ q: text.trim() });
    }, pause);
    return () => clearTimeout(timer);
  }, [text, onChange]);

  return (
    <SearchField
      label="Search stories"
      placeholder="Word, byline, slug, address, credit"
      shortcut="/"
      value={text}
      onChange={setText}
      inputRef={box}
      className="w-full min-w-0 sm:w-72"
    />
  );
}

const meOrNobody = [
  { id: 'me', name: 'Assigned to me' },
  { id: 'nobody', name: 'Assigned to nobody' },
];

/** Me, nobody, and colleagues found by name. */
const AssigneeFilter = ({ filter, onChange }: Props) => (
  <PersonBox
    label="Assigned to"
    hideLabel
    className="min-w-0 flex-1 basis-36 sm:w-44 sm:flex-none"
    placeholder="Any assignee"
    first={meOrNobody}
    value={filter.assignee ? { id: filter.assignee } : null}
    onChange={(person) => onChange({ assignee: person?.id ?? null })}
  />
);

function Rare({ filter, onChange }: Props) {
  const partners = useQuery({
    queryKey: [...keys.partners, 'first'],
    queryFn: ({ signal }) => api.partners.list({ limit: 100 }, signal),
    staleTime: 60_000,
  });
  return (
    <>
      <NameFilter
        label="Byline"
        placeholder="Anybody"
        listed={keys.authors}
        list={api.authors.list}
        value={filter.author}
        onChange={(author) => onChange({ author })}
      />
      <NameFilter
        label="Topic"
        placeholder="Any topic"
        listed={keys.topics}
        list={api.topics.list}
        value={filter.topic}
        onChange={(topic) => onChange({ topic })}
      />
      <Select
        label="Partner"
        choices={[{ id: 'any', name: 'Any partner or none' }, ...(partners.data?.items ?? [])]}
        value={filter.partner ?? 'any'}
        onChange={(id) => onChange({ partner: id === 'any' ? null : id })}
      />
      <Checkbox
        isSelected={filter.changed}
        onChange={(changed) => onChange({ changed })}
        help="Public stories whose latest text readers do not see."
      >
        Has unpublished changes
      </Checkbox>
    </>
  );
}
