'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Link } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Popover } from '#components/ui/popover.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { NoticeAnswer } from '#lib/answers.ts';
import { notices as calls } from '../api/planning.ts';
import { sentenceOf } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { keys } from '../queries.ts';
import { Since } from '../time.tsx';
import { count } from '../words.ts';
import { useNotices } from './use-notices.ts';

/** What this person was told, and how much of it is new; each leads to what it is about. */
export function NoticeBell() {
  const queries = useQueryClient();
  const list = useNotices();
  const [open, setOpen] = useState(false);
  const unread = list.data?.pages[0]?.unread ?? 0;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const markRead = async (ids?: string[]) => {
    try {
      await calls.markRead(ids);
      await queries.invalidateQueries({ queryKey: keys.notices });
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
  };
  const choose = (notice: NoticeAnswer) => {
    setOpen(false);
    if (!notice.read) void markRead([notice.id]);
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton
        aria-label={unread === 0 ? 'Notices' : `Notices, ${unread} unread`}
        className="relative grid size-8 place-items-center rounded text-ink-soft data-hovered:bg-sunk data-hovered:text-ink pointer-coarse:size-11"
      >
        <Bell aria-hidden size={17} />
        {unread > 0 && (
          <span
            aria-hidden
            className="absolute top-0 right-0 min-w-4 rounded-full bg-danger px-1 text-center text-[0.625rem] leading-4 font-semibold text-paper pointer-coarse:top-1.5 pointer-coarse:right-1"
          >
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </AriaButton>
      <span role="status" className="sr-only">
        {unread > 0 && `${count(unread, 'unread notice')}`}
      </span>
      <Popover placement="bottom end" className="max-h-[min(34rem,80dvh)] w-[min(25rem,calc(100vw-1rem))]">
        <Dialog className="outline-none">
          <div className="sticky top-0 z-10 flex h-11 items-center gap-2 border-b border-line bg-paper px-3">
            <Heading slot="title" className="font-semibold">
              Notices
            </Heading>
            <Button
              look="quiet"
              size="small"
              className="ml-auto"
              isDisabled={unread === 0}
              onPress={() => void markRead()}
            >
              Mark all read
            </Button>
          </div>
          {list.isPending && <RowsComing rows={3} />}
          {list.isError && (
            <div className="px-3">
              <ListFailed error={list.error} onRetry={() => list.refetch()} />
            </div>
          )}
          {list.data && items.length === 0 && (
            <p className="px-3 py-6 text-center text-ink-soft">
              Nothing yet. When somebody sends, returns, approves or assigns a story, you read it here.
            </p>
          )}
          <ul>
            {items.map((notice) => (
              <li key={notice.id} className="border-b border-line last:border-0">
                <NoticeLine notice={notice} onChoose={() => choose(notice)} />
              </li>
            ))}
          </ul>
          <LoadMore
            more={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function NoticeLine({ notice, onChoose }: { notice: NoticeAnswer; onChoose: () => void }) {
  return (
    <Link
      href={hrefOf(notice)}
      onPress={onChoose}
      className="flex gap-2.5 px-3 py-2.5 outline-none -outline-offset-2 data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:bg-sunk"
    >
      <span
        aria-hidden
        className={classNames(
          'mt-1.5 size-2 shrink-0 rounded-full',
          notice.read ? 'bg-transparent' : 'bg-accent',
        )}
      />
      <span className="min-w-0 flex-1">
        <span
          className={classNames('line-clamp-4 break-words', notice.read ? 'text-ink-soft' : 'font-medium')}
        >
          {!notice.read && <span className="sr-only">Unread: </span>}
          {notice.sentence}
        </span>
        <span className="text-xs text-ink-faint">
          <Since at={notice.at} />
        </span>
      </span>
    </Link>
  );
}

function hrefOf({ storyId, photoId, kind }: NoticeAnswer): string {
  if (storyId) return `/newsroom/stories/${storyId}`;
  if (photoId) return `/newsroom/photos?photo=${photoId}`;
  return kind === 'role changed' ? '/newsroom/account' : '/newsroom';
}
