'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Archive, ArrowDown, ArrowUp, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { SectionAnswer } from '#lib/answers.ts';
import { masthead } from '../api/masthead.ts';
import { api, sentenceOf } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { keys, useSettings } from '../queries.ts';
import { count } from '../words.ts';
import { AddLine } from './add-line.tsx';
import { NameCell } from './name-cell.tsx';
import { movesToOrder } from './order.ts';
import { RetireDialog } from './retire-dialog.tsx';

/** The sections in the order of the site's navigation, and those that the site had. */
export function SectionsPanel() {
  const queries = useQueryClient();
  const settings = useSettings();
  const [retiring, setRetiring] = useState<SectionAnswer | null>(null);
  const list = useQuery({
    queryKey: [...keys.sections, 'all'],
    queryFn: ({ signal }) => masthead.sections.list(signal),
  });
  const refresh = () => queries.invalidateQueries({ queryKey: keys.sections });
  const sections = list.data?.items.filter(({ retired }) => !retired) ?? [];
  const retired = list.data?.items.filter((section) => section.retired) ?? [];
  const order = useMutation({
    mutationFn: async ({ from, to }: { from: number; to: number }) => {
      for (const { id, position } of movesToOrder(sections, from, to))
        await api.sections.change(id, { position });
    },
    onError: (error) => toast.refused(sentenceOf(error)),
    onSettled: refresh,
  });
  const revive = useMutation({
    mutationFn: (section: SectionAnswer) => masthead.sections.revive(section.id),
    onSuccess: (_, { name }) => toast.done(`“${name}” is on the site again.`),
    onError: (error) => toast.refused(sentenceOf(error)),
    onSettled: refresh,
  });

  if (list.isPending) return <RowsComing rows={5} />;
  if (list.isError) return <ListFailed error={list.error} onRetry={() => list.refetch()} />;
  const save = async (id: string, change: Partial<Pick<SectionAnswer, 'name' | 'slug' | 'republish'>>) => {
    await api.sections.change(id, change);
    await refresh();
  };
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <p className="text-ink-soft">
        In the order of the site’s navigation. When an address changes, readers of the former one are led to
        it, feeds too.
        {settings.data?.republish === false &&
          ' Nothing is offered for republication now, whatever is ticked here: an admin switches it on under “Newsroom”.'}
      </p>
      <ul className="border-t border-line bg-paper">
        {sections.map((section, index) => (
          <li key={section.id} className="flex flex-wrap items-start gap-2 border-b border-line px-3 py-1.5">
            <span className="flex min-w-52 flex-1 gap-2">
              <NameCell
                label={`Name of the section ${section.name}`}
                value={section.name}
                onSave={(name) => save(section.id, { name })}
              />
              <NameCell
                label={`Address of the section ${section.name}`}
                value={section.slug}
                onSave={(slug) => save(section.id, { slug })}
              />
            </span>
            <span className="ml-auto flex items-center gap-1">
              <span className="w-20 text-right text-xs text-ink-faint">
                {section.stories === 0 ? 'empty' : count(section.stories, 'story', 'stories')}
              </span>
              <IconButton
                label={`Move ${section.name} up`}
                size="small"
                isDisabled={index === 0 || order.isPending}
                onPress={() => order.mutate({ from: index, to: index - 1 })}
              >
                <ArrowUp aria-hidden size={15} />
              </IconButton>
              <IconButton
                label={`Move ${section.name} down`}
                size="small"
                isDisabled={index === sections.length - 1 || order.isPending}
                onPress={() => order.mutate({ from: index, to: index + 1 })}
              >
                <ArrowDown aria-hidden size={15} />
              </IconButton>
              <Menu
                label={`Acts on ${section.name}`}
                trigger={
                  <IconButton label={`Acts on ${section.name}`} size="small">
                    <Ellipsis aria-hidden size={16} />
                  </IconButton>
                }
              >
                <MenuItem icon={<Archive aria-hidden size={15} />} onAction={() => setRetiring(section)}>
                  Retire
                </MenuItem>
              </Menu>
            </span>
            <span className="w-full text-[0.8125rem] text-ink-soft">
              <Republish section={section} onSave={(republish) => save(section.id, { republish })} />
            </span>
          </li>
        ))}
      </ul>
      <AddLine
        label="New section"
        button="Add section"
        onAdd={async (name) => {
          await api.sections.create({ name });
          await refresh();
        }}
      />
      {retired.length > 0 && (
        <section aria-labelledby="retired-sections">
          <h2 id="retired-sections" className="mb-1 text-[0.8125rem] font-medium">
            Retired
          </h2>
          <ul className="border-t border-line bg-paper">
            {retired.map((section) => (
              <li key={section.id} className="flex items-center gap-3 border-b border-line px-3 py-2">
                <span className="min-w-0 flex-1 truncate text-ink-soft">{section.name}</span>
                <Button
                  size="small"
                  aria-label={`Bring ${section.name} back`}
                  isDisabled={revive.isPending}
                  onPress={() => revive.mutate(section)}
                >
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {retiring && (
        <RetireDialog
          section={retiring}
          others={sections.filter(({ id }) => id !== retiring.id)}
          onClose={() => setRetiring(null)}
          onRetired={async (sentence) => {
            setRetiring(null);
            toast.done(sentence);
            await refresh();
          }}
        />
      )}
    </div>
  );
}

/** Whether others may copy its stories; ticked at once, and back where the server refuses. */
function Republish({
  section,
  onSave,
}: {
  section: SectionAnswer;
  onSave: (republish: boolean) => Promise<void>;
}) {
  const change = useMutation({
    mutationFn: onSave,
    onError: (error) => toast.refused(sentenceOf(error)),
  });
  return (
    <Checkbox
      isSelected={change.isPending ? change.variables : section.republish}
      onChange={(republish) => change.mutate(republish)}
    >
      Its stories may be republished<span className="sr-only"> ({section.name})</span>
    </Checkbox>
  );
}
