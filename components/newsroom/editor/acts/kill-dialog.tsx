'use client';

import { useState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { TextAreaField } from '#components/ui/text-field.tsx';
import { actsApi } from '../../api/acts.ts';
import { TakeDown, type TakingDown } from './take-down.tsx';

const words = {
  ask: 'Kill this story?',
  verb: 'Kill for good',
  doing: 'Killing…',
  done: 'The story is killed',
};

/** Kills a story for good, and then shows that it is gone. */
export function KillDialog(story: TakingDown) {
  const [reason, setReason] = useState('');
  const [notice, setNotice] = useState('This story has been withdrawn.');
  return (
    <TakeDown
      {...story}
      words={words}
      ready={reason.trim() !== ''}
      act={() => actsApi.kill(story.storyId, { reason: reason.trim(), notice: notice.trim() })}
    >
      <Notice tone="danger">
        This is final. With the next request its page shows only your notice, and nobody can publish it again.
        To take it away for a while, unpublish it instead.
      </Notice>
      <TextAreaField
        label="Reason"
        help="For the newsroom and the audit. Readers do not see it."
        value={reason}
        onChange={setReason}
        maxLength={2000}
        isRequired
        autoFocus
      />
      <TextAreaField
        label="Notice for readers"
        help="Stands at every address that the story had. Do not repeat what has to go."
        value={notice}
        onChange={setNotice}
        maxLength={2000}
        rows={2}
      />
    </TakeDown>
  );
}
