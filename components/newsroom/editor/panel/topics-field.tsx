'use client';

import { useQueryClient } from '@tanstack/react-query';
import { toast } from '#components/ui/toast.tsx';
import { api, sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { useCan } from '../../session/session.tsx';
import { ChosenList } from './chosen-list.tsx';
import type { PanelField } from './field-props.ts';
import { useFound } from './use-found.ts';
import { useNames } from './use-names.ts';

const newTopic = 'new topic';

/** What it is about. A topic that is not there yet is made by choosing it. */
export function TopicsField({ story, answer, isDisabled }: PanelField) {
  const queries = useQueryClient();
  const mayAdd = useCan('add topic');
  const found = useFound(keys.topics, (q, signal, cursor) =>
    api.topics.list({ q, cursor, limit: 20 }, signal),
  );
  const { typed, items, isLooking } = found;
  const { chosen, remember } = useNames(answer.topics, found.answered);
  const ids = story.fields.value('topicIds');
  const isNew =
    mayAdd &&
    !isLooking &&
    typed !== '' &&
    !items.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
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
      onSearch={found.setWords}
      onMore={found.more}
      onAdd={add}
      onRemove={(id) =>
        story.changeField(
          'topicIds',
          ids.filter((one) => one !== id),
        )
      }
      error={story.fields.problem('topicIds') ?? undefined}
      isDisabled={isDisabled}
      nothing={isLooking ? 'Looking…' : 'No topic of that name.'}
    />
  );
}
