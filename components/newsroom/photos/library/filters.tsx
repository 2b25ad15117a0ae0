'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { Select } from '#components/ui/select.tsx';
import { SearchField, TextField } from '#components/ui/text-field.tsx';
import { type LibraryAddress, partsOf } from '#lib/photos/library/filter.rules.ts';
import { libraryCalls } from '../../api/library.ts';
import { useFound } from '../../editor/panel/use-found.ts';
import { keys } from '../../queries.ts';
import { useShortcut } from '../../shortcuts.ts';
import { categories } from '../photo-fields.ts';
import { ColourChoice } from './colour-choice.tsx';
import { rightNames } from './words.ts';

type Props = { filter: LibraryAddress; onChange: (change: Partial<LibraryAddress>) => void };

const pause = 200;
const uses = [
  { id: 'any', name: 'Used or not' },
  { id: 'never', name: 'Never used' },
  { id: 'used', name: 'Used' },
  { id: 'public', name: 'Public now' },
];
const rights = [
  { id: 'any', name: 'Any right' },
  ...Object.entries(rightNames).map(([id, { name }]) => ({ id, name })),
];
const shapes = [
  { id: 'any', name: 'Any shape' },
  { id: 'landscape', name: 'Landscape' },
  { id: 'portrait', name: 'Portrait' },
  { id: 'square', name: 'Square' },
  { id: 'panorama', name: 'Panorama' },
];
const sorts = [
  { id: 'newest', name: 'Newest first' },
  { id: 'taken', name: 'Last taken' },
  { id: 'used', name: 'Last used' },
  { id: 'often', name: 'Most used' },
];
const small = 'min-w-0 flex-1 basis-32 sm:w-36 sm:flex-none';

/** Search, use, right and order; the rarer filters open behind a button that counts them. */
export function LibraryFilters({ filter, onChange }: Props) {
  const rare = partsOf({ ...filter, use: null, right: null });
  return (
    <>
      <Words filter={filter} onChange={onChange} />
      <Select
        label="Use"
        hideLabel
        className={small}
        choices={uses}
        value={filter.use ?? 'any'}
        onChange={(id) => onChange({ use: id === 'any' ? null : (id as LibraryAddress['use']) })}
      />
      <Select
        label="Right"
        hideLabel
        className={small}
        choices={rights}
        value={filter.right ?? 'any'}
        onChange={(id) => onChange({ right: id === 'any' ? null : (id as LibraryAddress['right']) })}
      />
      <Select
        label="Order"
        hideLabel
        className={small}
        choices={sorts}
        value={filter.sort}
        onChange={(id) => onChange({ sort: id as LibraryAddress['sort'] })}
      />
      <DialogTrigger>
        <Button icon={<SlidersHorizontal aria-hidden size={15} />}>
          {rare > 0 ? `Filters (${rare})` : 'Filters'}
        </Button>
        <Popover placement="bottom end" className="max-h-[80dvh] w-96 max-w-[calc(100vw-1.5rem)] p-4">
          <Dialog aria-label="More filters" className="flex flex-col gap-4 outline-none">
            <Rare filter={filter} onChange={onChange} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </>
  );
}

function Words({ filter, onChange }: Props) {
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
      label="Search photos"
      placeholder="Caption, keyword, name, credit"
      shortcut="/"
      value={text}
      onChange={setText}
      inputRef={box}
      className="w-full min-w-0 sm:w-72"
    />
  );
}

function Rare({ filter, onChange }: Props) {
  return (
    <>
      <NameFilter
        kind="creator"
        label="Photographer"
        value={filter.creator}
        onChange={(creator) => onChange({ creator })}
      />
      <NameFilter
        kind="agency"
        label="Agency"
        value={filter.agency}
        onChange={(agency) => onChange({ agency })}
      />
      <NameFilter
        kind="licence"
        label="Licence"
        value={filter.licence}
        onChange={(licence) => onChange({ licence })}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label="Category"
          choices={[{ id: 'any', name: 'Any category' }, ...categories]}
          value={filter.categories[0] ?? 'any'}
          onChange={(id) =>
            onChange({ categories: id === 'any' ? [] : ([id] as LibraryAddress['categories']) })
          }
        />
        <Select
          label="Shape"
          choices={shapes}
          value={filter.shapes[0] ?? 'any'}
          onChange={(id) => onChange({ shapes: id === 'any' ? [] : ([id] as LibraryAddress['shapes']) })}
        />
      </div>
      <ColourChoice chosen={filter.colours} onChange={(colours) => onChange({ colours })} />
      <Days
        name="Taken"
        from={filter.takenFrom}
        to={filter.takenTo}
        onFrom={(takenFrom) => onChange({ takenFrom })}
        onTo={(takenTo) => onChange({ takenTo })}
      />
      <Days
        name="Uploaded"
        from={filter.uploadedFrom}
        to={filter.uploadedTo}
        onFrom={(uploadedFrom) => onChange({ uploadedFrom })}
        onTo={(uploadedTo) => onChange({ uploadedTo })}
      />
      <Checkbox isSelected={filter.mine} onChange={(mine) => onChange({ mine })}>
        Only what I uploaded
      </Checkbox>
    </>
  );
}

/** A name that photos carry, found by its letters. */
function NameFilter({
  kind,
  label,
  value,
  onChange,
}: {
  kind: 'creator' | 'agency' | 'licence';
  label: string;
  value: string;
  onChange: (name: string) => void;
}) {
  const found = useFound([...keys.photos, 'names', kind], async (q, signal) => {
    const { items } = await libraryCalls.names(kind, q, signal);
    return {
      items: items.map(({ name, photos }) => ({
        id: name,
        name,
        hint: photos === 1 ? '1 photo' : `${photos.toLocaleString('en')} photos`,
      })),
    };
  });
  const known = found.items.some(({ id }) => id === value);
  return (
    <ComboBox
      label={label}
      choices={value && !known ? [{ id: value, name: value }, ...found.items] : found.items}
      value={value || null}
      onSearch={found.setWords}
      onChange={(name) => onChange(name ?? '')}
      placeholder="Any"
    />
  );
}

function Days({
  name,
  from,
  to,
  onFrom,
  onTo,
}: {
  name: string;
  from: string;
  to: string;
  onFrom: (day: string) => void;
  onTo: (day: string) => void;
}) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField label={`${name} from`} type="date" value={from} onChange={onFrom} />
      <TextField label={`${name} until`} type="date" value={to} onChange={onTo} />
    </div>
  );
}
