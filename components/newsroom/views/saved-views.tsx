'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Bookmark, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { DeskViewAnswer, List } from '#lib/answers.ts';
import type { ViewFields } from '../api/desk.ts';
import { sentenceOf } from '../api.ts';
import { useCan } from '../session/session.tsx';
import { useShortcut } from '../shortcuts.ts';

/** The calls that keep the filters of one screen. */
export type ViewCalls = {
  views: (signal?: AbortSignal) => Promise<List<DeskViewAnswer>>;
  addView: (fields: ViewFields) => Promise<DeskViewAnswer>;
  changeView: (id: string, fields: Partial<ViewFields>) => Promise<DeskViewAnswer>;
  removeView: (id: string) => Promise<void>;
};

/** What a screen's kept filters are called, and where they are kept. */
export type KeptFilters = {
  calls: ViewCalls;
  viewsKey: readonly string[];
  /** "view", "search", and of many */
  noun: string;
  many: string;
};

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Kept filters: one's own and the newsroom's, opened by name or by their key. */
export function SavedViews({
  filter,
  onOpen,
  kept,
}: {
  /** the screen's address now, without its question mark */
  filter: string;
  onOpen: (filter: string) => void;
  kept: KeptFilters;
}) {
  const { calls, viewsKey, noun, many } = kept;
  const [dialog, setDialog] = useState<'keep' | 'manage' | null>(null);
  const views = useQuery({
    queryKey: viewsKey,
    queryFn: ({ signal }) => calls.views(signal),
    select: (list) => list.items,
    staleTime: 60_000,
  });
  const list = views.data ?? [];
  const open = (view: DeskViewAnswer) => onOpen(view.filter);
  useShortcut(digits, ({ key }) => {
    // One's own key wins over a shared one.
    const view = list
      .filter((one) => one.key === Number(key))
      .sort((a, b) => Number(b.mine) - Number(a.mine))[0];
    if (view) open(view);
  });
  const here = list.find((view) => view.filter === filter);

  return (
    <>
      <Menu
        label={many}
        placement="bottom start"
        trigger={
          <Button look="quiet" icon={<Bookmark aria-hidden size={15} />}>
            {here?.name ?? many}
          </Button>
        }
      >
        {list.map((view) => (
          <MenuItem key={view.id} textValue={view.name} onAction={() => open(view)}>
            <span className="flex-1">
              {view.name}
              {view.shared && <span className="ml-2 text-xs text-ink-faint">shared</span>}
            </span>
            {view.key && (
              <kbd className="rounded border border-line bg-sunk px-1.5 font-sans text-xs">{view.key}</kbd>
            )}
          </MenuItem>
        ))}
        {list.length > 0 && <MenuLine />}
        <MenuItem onAction={() => setDialog('keep')}>Keep this {noun}…</MenuItem>
        {list.some((view) => view.mayChange) && (
          <MenuItem onAction={() => setDialog('manage')}>Change {many.toLowerCase()}…</MenuItem>
        )}
      </Menu>
      {dialog === 'keep' && (
        <KeepView filter={filter} views={list} kept={kept} onClose={() => setDialog(null)} />
      )}
      {dialog === 'manage' && (
        <ManageViews
          views={list.filter((view) => view.mayChange)}
          kept={kept}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function KeepView({
  filter,
  views,
  kept: { calls, viewsKey, noun },
  onClose,
}: {
  filter: string;
  views: DeskViewAnswer[];
  kept: KeptFilters;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const mayShare = useCan('share desk views');
  const taken = new Set(views.filter((view) => view.mine).map((view) => view.key));
  const [fields, setFields] = useState<ViewFields>({
    name: '',
    filter,
    shared: false,
    key: digits.map(Number).find((key) => !taken.has(key)) ?? null,
  });
  const [fault, setFault] = useState<string>();
  const keep = async () => {
    try {
      await calls.addView(fields);
      await queries.invalidateQueries({ queryKey: viewsKey });
      toast.done(`“${fields.name.trim()}” is kept.`);
      onClose();
    } catch (error) {
      setFault(sentenceOf(error));
    }
  };
  return (
    <Dialog
      title={`Keep this ${noun}`}
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="keep-view">
            Keep
          </Button>
        </>
      }
    >
      <form
        id="keep-view"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField
          label="Name"
          autoFocus
          value={fields.name}
          onChange={(name) => setFields({ ...fields, name })}
          error={fault}
        />
        <KeyChoice value={fields.key} onChange={(key) => setFields({ ...fields, key })} />
        {mayShare && (
          <Checkbox
            isSelected={fields.shared}
            onChange={(shared) => setFields({ ...fields, shared })}
            help="Everybody finds it among theirs. “Me” means whoever looks."
          >
            For the whole newsroom
          </Checkbox>
        )}
      </form>
    </Dialog>
  );
}

function ManageViews({
  views,
  kept: { calls, viewsKey, many },
  onClose,
}: {
  views: DeskViewAnswer[];
  kept: KeptFilters;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const change = async (work: Promise<unknown>) => {
    try {
      await work;
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
    await queries.invalidateQueries({ queryKey: viewsKey });
  };
  return (
    <Dialog title={many} isOpen onClose={onClose}>
      <ul className="flex flex-col">
        {views.map((view) => (
          <li
            key={view.id}
            className="flex flex-wrap items-end gap-2 border-b border-line py-2 last:border-0"
          >
            <NameField view={view} onName={(name) => change(calls.changeView(view.id, { name }))} />
            <KeyChoice
              value={view.key}
              of={view.name}
              onChange={(key) => change(calls.changeView(view.id, { key }))}
            />
            <IconButton label={`Remove ${view.name}`} onPress={() => change(calls.removeView(view.id))}>
              <Trash2 aria-hidden size={15} />
            </IconButton>
          </li>
        ))}
      </ul>
      {views.length === 0 && <p className="text-ink-soft">There are none any more.</p>}
    </Dialog>
  );
}

function NameField({ view, onName }: { view: DeskViewAnswer; onName: (name: string) => void }) {
  const [name, setName] = useState(view.name);
  return (
    <TextField
      label={view.shared ? 'Name (shared)' : 'Name'}
      className="min-w-40 flex-1"
      value={name}
      onChange={setName}
      onBlur={() => name.trim() && name.trim() !== view.name && onName(name.trim())}
    />
  );
}

function KeyChoice({
  value,
  onChange,
  of,
}: {
  value: number | null;
  onChange: (key: number | null) => void;
  of?: string;
}) {
  return (
    <Select
      label={of ? `Key of ${of}` : 'Key'}
      hideLabel={of !== undefined}
      className="w-28"
      choices={[{ id: 'none', name: 'No key' }, ...digits.map((id) => ({ id, name: id }))]}
      value={value === null ? 'none' : String(value)}
      onChange={(id) => onChange(id === 'none' ? null : Number(id))}
    />
  );
}
