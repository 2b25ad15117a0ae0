'use client';

import { useQuery } from '@tanstack/react-query';
import { Select } from '#components/ui/select.tsx';
import { api } from '../api.ts';
import { keys, useSections } from '../queries.ts';
import type { Band } from './names.ts';

type Source = Band['source'];

const mostTopics = 100;

/** The topics that a band can follow. */
export const useTopics = () =>
  useQuery({
    queryKey: [...keys.topics, 'for fronts'],
    queryFn: ({ signal }) => api.topics.list({ limit: mostTopics }, signal),
    select: (list) => list.items,
    staleTime: 60_000,
  });

/** Where a band's automatic places take their stories from. */
export function SourceField({
  label,
  source,
  onChange,
}: {
  label: string;
  source: Source;
  onChange: (source: Source) => void;
}) {
  const sections = useSections().data ?? [];
  const topics = useTopics().data ?? [];
  const choices = [
    { id: 'newest', name: 'Newest stories' },
    { id: 'hand', name: 'Picked by hand' },
    ...sections.map(({ id, name }) => ({ id: `section ${id}`, name, hint: 'Section' })),
    ...topics.map(({ id, name }) => ({ id: `topic ${id}`, name, hint: 'Topic' })),
  ];
  return (
    <Select
      label={label}
      hideLabel
      choices={choices}
      value={idOf(source)}
      onChange={(id) => onChange(sourceOf(id))}
      className="w-40"
    />
  );
}

function idOf(source: Source): string {
  if (source.by === 'section') return `section ${source.sectionId}`;
  return source.by === 'topic' ? `topic ${source.topicId}` : source.by;
}

function sourceOf(choice: string): Source {
  const [by, id = ''] = choice.split(' ');
  if (by === 'section') return { by, sectionId: id };
  if (by === 'topic') return { by, topicId: id };
  return by === 'hand' ? { by } : { by: 'newest' };
}
