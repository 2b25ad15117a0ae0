'use client';

import { api } from '../../api.ts';
import { keys } from '../../queries.ts';
import { ChosenList } from './chosen-list.tsx';
import type { PanelField } from './field-props.ts';
import { useFound } from './use-found.ts';
import { useNames } from './use-names.ts';

/** Who wrote it, in the order in which the byline is printed. */
export function AuthorsField({ story, answer, isDisabled }: PanelField) {
  const found = useFound(keys.authors, (q, signal, cursor) =>
    api.authors.list({ q, cursor, limit: 20 }, signal),
  );
  const { chosen } = useNames(answer.authors, found.answered);
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
      choices={found.items.map(({ id, name, title }) => ({ id, name, hint: title }))}
      onSearch={found.setWords}
      onMore={found.more}
      onAdd={(id) => change([...ids, id])}
      onRemove={(id) => change(ids.filter((one) => one !== id))}
      onMoveUp={moveUp}
      error={story.fields.problem('authorIds') ?? undefined}
      isDisabled={isDisabled}
      nothing={found.isLooking ? 'Looking…' : 'No author of that name.'}
    />
  );
}
