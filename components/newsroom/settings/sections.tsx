'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { IconButton } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.tsx';
import { api, type Section, sentenceOf } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { keys, useSections } from '../queries.ts';
import { AddLine } from './add-line.tsx';
import { NameCell } from './name-cell.tsx';
import { movesToOrder } from './order.ts';

/** The sections in the order of the site's navigation. */
export function SectionsPanel() {
  const queries = useQueryClient();
  const sections = useSections();
  const refresh = () => queries.invalidateQueries({ queryKey: keys.sections });
  const order = useMutation({
    mutationFn: async ({ from, to }: { from: number; to: number }) => {
      for (const { id, position } of movesToOrder(sections.data ?? [], from, to))
        await api.sections.change(id, { position });
    },
    onError: (error) => toast.refused(sentenceOf(error)),
    onSettled: refresh,
  });

  if (sections.isPending) return <RowsComing rows={5} />;
  if (sections.isError) return <ListFailed error={sections.error} onRetry={() => sections.refetch()} />;
  const last = sections.data.length - 1;
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <p className="text-ink-soft">
        In the order of the site’s navigation. Changing a name does not change its address.
      </p>
      <ul className="border-t border-line bg-paper">
        {sections.data.map((section: Section, index) => (
          <li key={section.id} className="flex items-center gap-2 border-b border-line px-3 py-1.5">
            <NameCell
              label={`Name of the section ${section.name}`}
              value={section.name}
              onSave={async (name) => {
                await api.sections.change(section.id, { name });
                await refresh();
              }}
            />
            <span className="hidden w-32 truncate text-xs text-ink-faint sm:block">/{section.slug}</span>
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
              isDisabled={index === last || order.isPending}
              onPress={() => order.mutate({ from: index, to: index + 1 })}
            >
              <ArrowDown aria-hidden size={15} />
            </IconButton>
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
    </div>
  );
}
