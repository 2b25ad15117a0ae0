'use client';

import { Ellipsis, ExternalLink, PenLine } from 'lucide-react';
import { IconButton } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import type { StoryCard } from '#lib/answers.ts';
import type { ActOn } from './act-dialogs.tsx';
import { actNames, actsFor } from './acts.ts';
import { useQuickAct } from './use-act.ts';

const asksFirst = ['return', 'publish', 'publish changes', 'unpublish', 'spike'] as const;

/** What may be done with this story, from the desk. */
export function StoryMenu({ story, onAct }: { story: StoryCard; onAct: (act: ActOn) => void }) {
  const quick = useQuickAct();
  const acts = actsFor(story);
  return (
    <Menu
      label={`Story: ${story.headline || 'no headline yet'}`}
      trigger={
        <IconButton label={`More for “${story.headline || 'no headline yet'}”`} size="small" tooltip={false}>
          <Ellipsis aria-hidden size={16} />
        </IconButton>
      }
    >
      <MenuItem href={`/newsroom/stories/${story.id}`} icon={<PenLine aria-hidden size={15} />}>
        Open
      </MenuItem>
      {story.url && (
        <MenuItem href={story.url} target="_blank" icon={<ExternalLink aria-hidden size={15} />}>
          See it on the site
        </MenuItem>
      )}
      {acts.length > 0 && <MenuLine />}
      {acts.map((act) => (
        <MenuItem
          key={act}
          danger={act === 'unpublish' || act === 'spike'}
          onAction={() =>
            asksFirst.some((one) => one === act) ? onAct({ act, story }) : quick.mutate({ act, story })
          }
        >
          {actNames[act]}
        </MenuItem>
      ))}
    </Menu>
  );
}
