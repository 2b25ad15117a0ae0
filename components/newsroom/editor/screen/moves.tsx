'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { StoryAnswer } from '#lib/answers.ts';
import type { Finding } from '#lib/document/finding.ts';
import { type Move, moves, movesOpenTo, publishableFrom } from '#lib/stories/moves.ts';
import { actsApi } from '../../api/acts.ts';
import { ApiError, api, sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { ChangesDialog } from '../acts/changes-dialog.tsx';
import { CorrectDialog } from '../acts/correct-dialog.tsx';
import { KillDialog } from '../acts/kill-dialog.tsx';
import { UnpublishDialog } from '../acts/unpublish-dialog.tsx';
import type { OpenStory } from '../open-story.ts';
import { LinksHere } from '../panel/links-here.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { RefusedDialog } from './refused-dialog.tsx';

const names: Record<Move, string> = {
  'send for review': 'Send for review',
  'take back': 'Take back',
  return: 'Return with a note…',
  approve: 'Approve',
  spike: 'Spike…',
  unspike: 'Bring back to draft',
};
const done: Record<Move, string> = {
  'send for review': 'Sent for review.',
  'take back': 'Taken back to draft.',
  return: 'Returned to draft with your note.',
  approve: 'Approved.',
  spike: 'Spiked.',
  unspike: 'Back to draft.',
};
type Question = 'return' | 'spike' | 'unpublish' | 'kill' | 'correct' | 'changes';
const inMenu = new Set<Move>(['spike', 'return', 'take back']);

/** What a publish does now, where a time or an embargo stands. */
const publishWords = ({ state, embargo }: StoryAnswer) => {
  if (embargo?.holds) return state === 'scheduled' ? 'Publish anew' : 'Publish at embargo’s end';
  return state === 'scheduled' ? 'Publish now' : 'Publish';
};

/** What may be done with the story next, as its state and this person's role allow it. */
export function Moves({
  story,
  answer,
  site,
  onFault,
}: {
  story: OpenStory;
  answer: StoryAnswer;
  site: string | null;
  onFault: (at: Finding['at']) => void;
}) {
  const queries = useQueryClient();
  const [working, setWorking] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ message: string; findings: Finding[] } | null>(null);
  const [asking, setAsking] = useState<Question | null>(null);

  const act = async (name: string, call: () => Promise<StoryAnswer>, sentence: string) => {
    setWorking(name);
    try {
      if (!(await story.settled(5_000))) {
        toast.refused('Not everything is saved yet. Try again once it says “Saved”.');
        return;
      }
      const after = await call();
      queries.setQueryData(keys.story(story.id), after);
      void queries.invalidateQueries({ queryKey: keys.desk });
      toast.done(after.state === 'scheduled' ? 'It goes out when its embargo ends.' : sentence);
    } catch (error) {
      const findings = error instanceof ApiError ? error.findings : [];
      if (findings.length > 0) setRefused({ message: sentenceOf(error), findings });
      else toast.refused(sentenceOf(error));
    } finally {
      setWorking(null);
    }
  };
  const move = (name: Move, note = '') =>
    act(name, () => api.stories.move(story.id, moves[name].to, note), done[name]);
  const publish = (kind?: 'update' | 'minor') =>
    act(
      'publish',
      () => api.stories.publish(story.id, kind),
      isLive ? 'The changes are published.' : 'Published.',
    );

  const { state, abilities } = answer;
  const isLive = state === 'published';
  const possible = movesOpenTo(answer, abilities);
  const mayPublish = abilities.includes('publish') && publishableFrom.includes(state);
  const buttons = possible.filter(
    (name) => !inMenu.has(name) && !(mayPublish && name === 'send for review' && state === 'draft'),
  );
  const rest = possible.filter((name) => !buttons.includes(name));
  const mayUnpublish = isLive && abilities.includes('unpublish');
  const wasPublic = answer.firstPublishedAt !== null && state !== 'killed';
  const mayCorrect = wasPublic && abilities.includes('correct');
  const mayKill = wasPublic && abilities.includes('kill');
  const run = (name: Move) => (name === 'return' || name === 'spike' ? setAsking(name) : void move(name));
  return (
    <>
      {buttons.map((name, index) => (
        <span key={name} className={mayPublish ? 'hidden lg:inline-flex' : 'inline-flex'}>
          <Button
            look={mayPublish || index > 0 ? 'plain' : 'primary'}
            isPending={working === name}
            onPress={() => run(name)}
          >
            {names[name]}
          </Button>
        </span>
      ))}
      {mayPublish && !isLive && (
        <Button look="primary" isPending={working === 'publish'} onPress={() => publish()}>
          {publishWords(answer)}
        </Button>
      )}
      {mayPublish && isLive && (
        <Button
          look="primary"
          isPending={working === 'publish'}
          isDisabled={!answer.hasUnpublishedChanges}
          aria-label={answer.hasUnpublishedChanges ? 'Publish changes' : 'No changes to publish'}
          onPress={() => setAsking('changes')}
        >
          <span className="hidden sm:inline">Publish changes</span>
          <span className="sm:hidden">Publish</span>
        </Button>
      )}
      {(rest.length > 0 || mayUnpublish || mayKill || site || (mayPublish && buttons.length > 0)) && (
        <Menu
          label="More"
          trigger={
            <IconButton label="More" tooltip={false}>
              <Ellipsis aria-hidden size={18} />
            </IconButton>
          }
        >
          {[...(mayPublish ? buttons : []), ...rest].map((name) => (
            <MenuItem key={name} danger={name === 'spike'} onAction={() => run(name)}>
              {names[name]}
            </MenuItem>
          ))}
          {site && (
            <MenuItem href={site} target="_blank" icon={<ExternalLink aria-hidden size={15} />}>
              View on site
            </MenuItem>
          )}
          {mayCorrect && <MenuItem onAction={() => setAsking('correct')}>Correct…</MenuItem>}
          {mayUnpublish && (
            <MenuItem danger onAction={() => setAsking('unpublish')}>
              Unpublish…
            </MenuItem>
          )}
          {mayKill && (
            <MenuItem danger onAction={() => setAsking('kill')}>
              Kill…
            </MenuItem>
          )}
        </Menu>
      )}
      <NoteDialog
        isOpen={asking === 'return'}
        onClose={() => setAsking(null)}
        onSend={(note) => {
          setAsking(null);
          void move('return', note);
        }}
      />
      {asking === 'unpublish' && (
        <UnpublishDialog
          storyId={story.id}
          headline={answer.headline}
          isOpen
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'kill' && (
        <KillDialog storyId={story.id} headline={answer.headline} isOpen onClose={() => setAsking(null)} />
      )}
      {asking === 'correct' && <CorrectDialog storyId={story.id} isOpen onClose={() => setAsking(null)} />}
      <ChangesDialog
        answer={answer}
        isOpen={asking === 'changes'}
        onClose={() => setAsking(null)}
        onPublish={(kind) => {
          setAsking(null);
          void publish(kind);
        }}
        onThrowAway={() => {
          setAsking(null);
          void act(
            'publish',
            () => actsApi.throwChangesAway(story.id),
            'The text is again what readers see.',
          );
        }}
      />
      <ConfirmDialog
        title="Spike this story?"
        isOpen={asking === 'spike'}
        onClose={() => setAsking(null)}
        act="Spike"
        danger
        onAct={async () => {
          await move('spike');
          return undefined;
        }}
      >
        <p>It leaves the desk’s work. You can bring it back to draft.</p>
        <LinksHere storyId={story.id} />
      </ConfirmDialog>
      <RefusedDialog refused={refused} onClose={() => setRefused(null)} onFault={onFault} />
    </>
  );
}
