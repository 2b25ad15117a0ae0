'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { TextAreaField } from '#components/ui/text-field.tsx';
import type { StoryCard } from '#lib/answers.ts';
import { ApiError, api, sentenceOf } from '../api.ts';
import type { Act } from './acts.ts';
import { FindingsList } from './findings-list.tsx';
import { actIsDone, doAct } from './use-act.ts';

export type ActOn = { act: Act; story: StoryCard };

const titles: Partial<Record<Act, string>> = {
  return: 'Return to the writer',
  publish: 'Publish this story?',
  'publish changes': 'Publish the changes?',
  unpublish: 'Unpublish this story?',
  spike: 'Spike this story?',
};
const buttons: Partial<Record<Act, string>> = {
  return: 'Return',
  publish: 'Publish',
  'publish changes': 'Publish changes',
  unpublish: 'Unpublish',
  spike: 'Spike',
};

/** The questions before acts that need one: a note, a look at what links here, or a second thought. */
export function ActDialogs({ acting, onClose }: { acting: ActOn | null; onClose: () => void }) {
  if (!acting) return null;
  return <ActDialog key={`${acting.act} ${acting.story.id}`} {...acting} onClose={onClose} />;
}

function ActDialog({ act, story, onClose }: ActOn & { onClose: () => void }) {
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [notReady, setNotReady] = useState<ApiError['findings']>([]);
  const removes = act === 'unpublish' || act === 'spike';

  const go = async () => {
    if (act === 'return' && !note.trim()) return 'Say in a note what has to change.';
    setNotReady([]);
    try {
      actIsDone(queries, act, await doAct({ act, story, note: note.trim() }));
      return undefined;
    } catch (error) {
      if (error instanceof ApiError && error.findings.length > 0) setNotReady(error.findings);
      return sentenceOf(error);
    }
  };

  return (
    <ConfirmDialog
      title={titles[act] ?? act}
      act={buttons[act] ?? act}
      isOpen
      danger={removes}
      onClose={onClose}
      onAct={go}
    >
      <p className="font-medium">{story.headline || 'No headline yet'}</p>
      {act === 'publish' && <p className="text-ink-soft">Readers see it at once.</p>}
      {act === 'publish changes' && (
        <p className="text-ink-soft">Readers see the changes at once, with a new “updated” time.</p>
      )}
      {act === 'return' && (
        <TextAreaField label="What has to change?" value={note} onChange={setNote} autoFocus />
      )}
      {removes && <LinksHere id={story.id} />}
      {notReady.length > 0 && <FindingsList findings={notReady} storyId={story.id} />}
    </ConfirmDialog>
  );
}

/** The stories whose RELATED links lead here and will lose them (NEWSROOM §7). */
function LinksHere({ id }: { id: string }) {
  const links = useQuery({ queryKey: ['links', id], queryFn: () => api.stories.linksTo(id), staleTime: 0 });
  if (links.isPending) return <p className="text-ink-faint">Looking for stories that link here…</p>;
  if (links.isError) return <p className="text-danger">{sentenceOf(links.error)}</p>;
  if (links.data.items.length === 0) return <p className="text-ink-soft">No story links to it.</p>;
  return (
    <div className="text-ink-soft">
      <p>These stories link to it; their link will not be shown to readers:</p>
      <ul className="mt-1 list-disc pl-5">
        {links.data.items.map((link) => (
          <li key={link.id}>{link.headline || 'No headline yet'}</li>
        ))}
      </ul>
    </div>
  );
}
