'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useSettled } from '../../photos/use-photos.ts';
import { keys } from '../../queries.ts';
import { ChosenList } from './chosen-list.tsx';
import type { PanelField } from './field-props.ts';
import { useNames } from './use-names.ts';

/** Who wrote it, in the order in which the byline is printed. */
export function AuthorsField({ story, answer, isDisabled }: PanelField) {
  const [words, setWords] = useState('');
  const q = useSettled(words.trim());
  const found = useQuery({
    queryKey: [...keys.authors, { q }],
    queryFn: ({ signal }) => api.authors.list({ q, limit: 20 }, signal),
    placeholderData: (before) => before,
  });
  const { chosen } = useNames(answer.authors, found.data?.items);
  const ids = story.fields.value('authorIds');
  const change = (authorIds: string[]) => story.changeField('authorIds', authorIds);
  const moveUp = (id: string) => {
    const at = ids.indexOf(id);
    const before = ids[at - 1];
    if (before !== undefined) change(ids.with(at - 1, id).with(at, before));
  };
  return (
    <ChosenList
      label="Bylines"
      placeholder="Add an author"
      chosen={chosen(ids)}
      choices={(found.data?.items ?? []).map(({ id, name, title }) => ({ id, name, hint: title }))}
      onSearch={setWords}
      onAdd={(id) => change([...ids, id])}
      onRemove={(id) => change(ids.filter((one) => one !== id))}
      onMoveUp={moveUp}
      error={story.fields.problem('authorIds') ?? undefined}
      isDisabled={isDisabled}
      nothing="No author of that name."
    />
  );
}
