'use client';

import { Eye, GitCompare, RotateCcw } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { VersionAnswer } from '#lib/answers.ts';
import { useSession } from '../session/session.tsx';
import { exactTime } from '../words.ts';

const why: Record<string, string> = {
  save: 'Kept by hand',
  publish: 'Published',
  unpublish: 'Unpublished',
  replace: 'Text replaced',
  restore: 'Restored',
  lock: 'Before an edit pass',
  rescue: 'Saved from a tab',
  approve: 'Approved',
  schedule: 'Set to go out',
};

/** One version: who, when, why, and when readers saw it. */
export function VersionLine({
  storyId,
  version: { n, kind, note, by, at, public: seen = [] },
  isShown,
  onShow,
  onRestore,
}: {
  storyId: string;
  version: VersionAnswer;
  isShown: boolean;
  onShow: () => void;
  onRestore?: () => void;
}) {
  const { zone } = useSession().newsroom;
  return (
    <li
      className={classNames('border-b border-line px-3 py-2 last:border-b-0', isShown && 'bg-accent-soft/60')}
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">Version {n}</span>
        <span className="text-ink-soft">{why[kind] ?? kind}</span>
        {seen.some(({ until }) => until === null) && <Badge tone="good">Live</Badge>}
      </p>
      {note && <p className="break-words">{note}</p>}
      <p className="text-xs text-ink-faint">
        {by.name}, {exactTime(at, zone)}
      </p>
      {seen.map(({ from, until }) => (
        <p key={from} className="text-xs text-ink-faint">
          public from {exactTime(from, zone)} {until === null ? 'until now' : `to ${exactTime(until, zone)}`}
        </p>
      ))}
      <div className="mt-1 -ml-2 flex flex-wrap gap-1">
        <Button
          look="quiet"
          size="small"
          icon={<GitCompare aria-hidden size={14} />}
          aria-label={`Compare version ${n}`}
          onPress={onShow}
        >
          Compare
        </Button>
        <ButtonLink
          look="quiet"
          size="small"
          href={`/newsroom/stories/${storyId}/preview?version=${n}`}
          icon={<Eye aria-hidden size={14} />}
          aria-label={`Preview version ${n}`}
        >
          Preview
        </ButtonLink>
        {onRestore && (
          <Button
            look="quiet"
            size="small"
            icon={<RotateCcw aria-hidden size={14} />}
            aria-label={`Restore version ${n}`}
            onPress={onRestore}
          >
            Restore…
          </Button>
        )}
      </div>
    </li>
  );
}
