'use client';

import { api } from '../../api.ts';
import { keys } from '../../queries.ts';
import { ChosenList } from './chosen-list.tsx';
import type { PanelField } from './field-props.ts';
import { useFound } from './use-found.ts';
import { useNames } from './use-names.ts';

/** Reporters who may write here although it is not their story (NEWSROOM §2). */
export function PeopleField({ story, answer, isDisabled }: PanelField) {
  const found = useFound([...keys.people, 'who is here'], (q, signal, cursor) =>
    api.people.list({ q, here: true, cursor, limit: 50 }, signal),
  );
  const people = found.items.filter(({ waiting }) => !waiting);
  const { chosen } = useNames(found.answered);
  const ids = story.fields.value('personIds');
  return (
    <ChosenList
      label="Others who may write here"
      placeholder="Add a colleague"
      help={`Begun by ${answer.createdBy.name}. Editors may always write.`}
      chosen={chosen(ids)}
      choices={people
        .filter(({ id }) => id !== answer.createdBy.id)
        .map(({ id, name, role }) => ({ id, name, hint: role }))}
      onSearch={found.setWords}
      onMore={found.more}
      onAdd={(id) => story.changeField('personIds', [...ids, id])}
      onRemove={(id) =>
        story.changeField(
          'personIds',
          ids.filter((one) => one !== id),
        )
      }
      error={story.fields.problem('personIds') ?? undefined}
      isDisabled={isDisabled}
      nothing={found.isLooking ? 'Looking…' : 'Nobody of that name.'}
    />
  );
}
