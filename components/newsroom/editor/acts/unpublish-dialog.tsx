'use client';

import { useState } from 'react';
import { TextAreaField } from '#components/ui/text-field.tsx';
import { actsApi } from '../../api/acts.ts';
import { TakeDown, type TakingDown } from './take-down.tsx';

const words = {
  ask: 'Unpublish this story?',
  verb: 'Unpublish',
  doing: 'Unpublishing…',
  done: 'The story is unpublished',
};

/** Takes a story away from readers until it is published again, and shows that it is gone. */
export function UnpublishDialog(story: TakingDown) {
  const [note, setNote] = useState('');
  return (
    <TakeDown {...story} words={words} act={() => actsApi.unpublish(story.storyId, note.trim())}>
      <p>Its page is gone with the next request. You can publish it again.</p>
      <TextAreaField
        label="Reason"
        help="For colleagues and the audit."
        value={note}
        onChange={setNote}
        maxLength={2000}
        rows={2}
        autoFocus
      />
    </TakeDown>
  );
}
