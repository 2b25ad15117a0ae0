'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '#components/ui/toast.tsx';
import { api, sentenceOf } from '../../api.ts';
import { useSettled } from '../../photos/use-photos.ts';
import { keys } from '../../queries.ts';
import { useCan } from '../../session/session.tsx';
import { ChosenList } from './chosen-list.tsx';
import type { PanelField } from './field-props.ts';
import { useNames } from './use-names.ts';

const newTopic = 'new topic';

/** What it is about. A topic that is not there yet is made by choosing it. */
export function TopicsField({ story, answer, isDisabled }: PanelField) {
  const queries = useQueryClient();
  const mayAdd = useCan('add topic');
  const [words, setWords] = useState('');
  const q = useSettled(words.trim());
  const found = useQuery({
    queryKey: [...keys.topics, { q }],
    queryFn: ({ signal }) => api.topics.list({ q, limit: 20 }, signal),
    placeholderData: (before) => before,
  });
  const { chosen, remember } = useNames(answer.topics, found.data?.items);
  const ids = story.fields.value('topicIds');
  const items = found.data?.items ?? [];
  const typed = words.trim();
  const isNew =
    mayAdd && typed !== '' && !items.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  const add = async (id: string) => {
    try {
      const topic = id === newTopic ? await api.topics.create({ name: typed }) : null;
      if (topic) {
        remember(topic);
        void queries.invalidateQueries({ queryKey: keys.topics });
      }
      const now = story.fields.value('topicIds');
      const added = topic?.id ?? id;
      if (!now.includes(added)) story.changeField('topicIds', [...now, added]);
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
  };
  return (
    <ChosenList
      label="Topics"
      placeholder="Add a topic"
      chosen={chosen(ids)}
      choices={[
        ...items.map(({ id, name }) => ({ id, name })),
        ...(isNew ? [{ id: newTopic, name: `New topic “${typed}”` }] : []),
      ]}
      onSearch={setWords}
      onAdd={add}
      onRemove={(id) =>
        story.changeField(
          'topicIds',
          ids.filter((one) => one !== id),
        )
      }
      error={story.fields.problem('topicIds') ?? undefined}
      isDisabled={isDisabled}
      nothing="No topic of that name."
    />
  );
}
