'use client';

import { ChevronLeft, ExternalLink, PanelRight } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { ButtonLink, IconButton } from '#components/ui/button.tsx';
import { StateBadge } from '#components/ui/state-badge.tsx';
import type { StoryAnswer } from '#lib/answers.ts';
import type { Finding } from '#lib/document/finding.ts';
import { useSession } from '../../session/session.tsx';
import type { OpenStory } from '../open-story.ts';
import { ApprovalMark } from '../panel/approval-mark.tsx';
import { Moves } from './moves.tsx';
import { Presence } from './presence.tsx';
import { isCalm, SaveMark } from './save-mark.tsx';
import { useStory } from './use-open-story.ts';

/** Where one is, whether it is saved, who else is here, and what may be done with the story next. */
export function Header({
  story,
  answer,
  onFault,
  onDetails,
}: {
  story: OpenStory;
  answer: StoryAnswer;
  onFault: (at: Finding['at']) => void;
  onDetails?: () => void;
}) {
  const { newsroom } = useSession();
  const isCalmNow = useStory(story, (now) => isCalm(now.save.kind));
  const site = answer.url ? new URL(answer.url, newsroom.url).href : null;
  return (
    <section
      aria-label="This story"
      className="sticky top-12 z-20 flex h-12 items-center gap-2 border-b border-line bg-paper px-2 sm:gap-3 sm:px-3"
    >
      <h1 className="sr-only">{answer.headline || 'Untitled story'}</h1>
      <ButtonLink href="/newsroom" look="quiet" size="small" aria-label="Back to the desk">
        <ChevronLeft aria-hidden size={18} />
        <span className="hidden sm:inline">Desk</span>
      </ButtonLink>
      <span className={isCalmNow ? 'contents' : 'hidden sm:contents'}>
        <StateBadge state={answer.state} />
        <ApprovalMark story={answer} />
        {answer.hasUnpublishedChanges && (
          <span className="hidden lg:inline-flex">
            <Badge tone="caution">Unpublished changes</Badge>
          </span>
        )}
      </span>
      <SaveMark story={story} isReadOnly={!answer.abilities.includes('edit story')} />
      <div className="ml-auto flex items-center gap-1 sm:gap-2">
        <Presence story={story} />
        {site && (
          <span className="hidden md:inline-flex">
            <ButtonLink
              href={site}
              target="_blank"
              look="quiet"
              size="small"
              icon={<ExternalLink aria-hidden size={15} />}
            >
              View on site
            </ButtonLink>
          </span>
        )}
        <Moves story={story} answer={answer} site={site} onFault={onFault} />
        {onDetails && (
          <IconButton label="About this story" onPress={onDetails}>
            <PanelRight aria-hidden size={18} />
          </IconButton>
        )}
      </div>
    </section>
  );
}
