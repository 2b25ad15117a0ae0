'use client';

import { Button } from 'react-aria-components';
import { Badge } from '#components/ui/badge.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import type { StoryCard } from '#lib/answers.ts';
import { useSession } from '../../session/session.tsx';
import { exactTime } from '../../words.ts';

/** That what is written now is not what an editor approved; nothing where it is, or nobody approved anything. */
export function ApprovalMark({ story }: { story: Pick<StoryCard, 'approval' | 'state'> }) {
  const { zone } = useSession().newsroom;
  const { approval, state } = story;
  if (!approval || approval.current || state === 'published') return null;
  const sentence = `${approval.by.name} approved an earlier version on ${exactTime(approval.at, zone)}. It was changed since.`;
  return (
    <Tooltip text={sentence}>
      <Button className="rounded-sm" aria-label={`Changed after approval. ${sentence}`}>
        <Badge tone="caution">Changed after approval</Badge>
      </Button>
    </Tooltip>
  );
}
