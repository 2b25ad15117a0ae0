'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Drawer } from '#components/ui/dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { sentenceOf } from '../../api.ts';
import { useSession } from '../../session/session.tsx';
import type { OpenStory } from '../open-story.ts';
import { Panel } from '../panel/panel.tsx';
import { useFindings } from '../panel/use-findings.ts';
import { copyText } from './copy-text.ts';
import { Header } from './header.tsx';
import { leadTo } from './lead-to.ts';
import { LinkBox } from './link-box.tsx';
import { Paper } from './paper.tsx';
import { PhotoQuestion } from './photo-question.tsx';
import type { Questions } from './questions.ts';
import { RelatedDialog } from './related-dialog.tsx';
import { RescueDialog } from './rescue-dialog.tsx';
import { SlashList } from './slash-list.tsx';
import { Toolbar } from './toolbar.tsx';
import { useIsWide } from './use-is-wide.ts';
import { useOpenStory, useStory, useStoryAnswer } from './use-open-story.ts';

/** The page on which one story is written. */
export function StoryScreen({ id }: { id: string }) {
  const { person } = useSession();
  const { opening, rescues, settle, again } = useOpenStory(id, person);
  const rescue = rescues[0];
  return (
    <>
      {opening.kind === 'opening' && (
        <main className="grid flex-1 place-items-center text-ink-faint">
          <h1 className="sr-only">Story</h1>
          <Spinner label="Opening the story" size={20} />
        </main>
      )}
      {opening.kind === 'failed' && (
        <main>
          <h1 className="sr-only">Story</h1>
          <EmptyState
            title="This story cannot be opened"
            action={
              <div className="flex gap-2">
                <ButtonLink href="/newsroom">Back to the desk</ButtonLink>
                <Button look="primary" onPress={again}>
                  Try again
                </Button>
              </div>
            }
          >
            {sentenceOf(opening.error)}
          </EmptyState>
        </main>
      )}
      {opening.kind === 'open' && (
        <WritingRoom key={opening.story.clientId} story={opening.story} questions={opening.questions} />
      )}
      {rescue && (
        <RescueDialog
          key={rescue.key}
          rescue={rescue}
          story={opening.kind === 'open' ? opening.story : null}
          onSettled={() => settle(rescue)}
        />
      )}
    </>
  );
}

function WritingRoom({ story, questions }: { story: OpenStory; questions: Questions }) {
  const answer = useStoryAnswer(story);
  const canWrite = useStory(story, (now) => now.canWrite);
  const refusal = useStory(story, (now) => now.refusal);
  const hasUnsaved = useStory(story, (now) => now.save.kind === 'not saved');
  const isWide = useIsWide();
  const [drawer, setDrawer] = useState(false);
  const findings = useFindings(story);
  const showFault = (at: Parameters<typeof leadTo>[1]) => {
    const isField = at !== null && 'field' in at;
    if (!isWide) setDrawer(isField);
    // The drawer has to be there, or gone, before something in or under it takes the keyboard.
    setTimeout(() => leadTo(story.editor, at), isWide ? 0 : 350);
  };
  const panel = <Panel story={story} answer={answer} findings={findings} onFault={showFault} />;
  return (
    <>
      <Header
        story={story}
        answer={answer}
        onFault={showFault}
        {...(isWide ? {} : { onDetails: () => setDrawer(true) })}
      />
      <div className="flex min-w-0 flex-1 items-stretch">
        <main className="min-w-0 flex-1 bg-paper">
          <Toolbar story={story} questions={questions} canWrite={canWrite} />
          {refusal && (
            <div className="mx-auto max-w-[42.5rem] px-4 pt-4">
              <Notice tone="danger" action={hasUnsaved && <CopyText story={story} />}>
                {refusal} {hasUnsaved && 'What was not saved is still here and can be copied.'}
              </Notice>
            </div>
          )}
          {answer.returned && (
            <div className="mx-auto max-w-[42.5rem] px-4 pt-4">
              <Notice tone="caution">
                <strong className="font-medium">{answer.returned.by} returned this story:</strong>{' '}
                {answer.returned.note}
              </Notice>
            </div>
          )}
          <Paper story={story} sectionName={answer.section?.name ?? null} />
          <SlashList story={story} questions={questions} />
        </main>
        {isWide && (
          <aside aria-label="About this story" className="w-80 shrink-0 border-l border-line xl:w-96">
            <div className="sticky top-24 max-h-[calc(100dvh-6rem-var(--banner))] overflow-y-auto px-5 py-5">
              {panel}
            </div>
          </aside>
        )}
      </div>
      {!isWide && (
        <Drawer title="About this story" isOpen={drawer} onClose={() => setDrawer(false)}>
          {panel}
        </Drawer>
      )}
      <LinkBox story={story} questions={questions} />
      <RelatedDialog story={story} questions={questions} />
      <PhotoQuestion story={story} questions={questions} />
    </>
  );
}

function CopyText({ story }: { story: OpenStory }) {
  const copy = () => {
    const { doc } = story.editor.state;
    return copyText(doc.textBetween(0, doc.content.size, '\n\n'));
  };
  return (
    <Button size="small" onPress={() => void copy()}>
      Copy the whole text
    </Button>
  );
}
