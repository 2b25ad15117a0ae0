'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Merge, PenLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { SearchField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { TopicAnswer } from '#lib/answers.ts';
import { masthead } from '../api/masthead.ts';
import { api, sentenceOf } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { useSettled } from '../photos/use-photos.ts';
import { keys } from '../queries.ts';
import { useCan } from '../session/session.tsx';
import { count } from '../words.ts';
import { AddLine } from './add-line.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { TopicDialog } from './topic-dialog.tsx';

type Act = { kind: 'edit' | 'merge' | 'remove'; topic: TopicAnswer };

/** What stories are about, beside their section. */
export function TopicsPanel() {
  const queries = useQueryClient();
  const mayManage = useCan('manage topics');
  const [text, setText] = useState('');
  const [act, setAct] = useState<Act | null>(null);
  const q = useSettled(text.trim());
  const list = useInfiniteQuery({
    queryKey: [...keys.topics, 'settings', q],
    queryFn: ({ pageParam, signal }) => masthead.topics.list({ q, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const refresh = () => queries.invalidateQueries({ queryKey: keys.topics });
  const done = async (sentence: string) => {
    setAct(null);
    toast.done(sentence);
    await refresh();
  };
  const topics = list.data?.pages.flatMap((page) => page.items) ?? [];
  const remove = async (topic: TopicAnswer) => {
    try {
      await masthead.topics.remove(topic.id);
    } catch (error) {
      return sentenceOf(error);
    }
    await done(`“${topic.name}” is gone.`);
    return undefined;
  };
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <SearchField
          label="Search topics"
          placeholder="Search topics"
          className="w-full sm:w-56"
          value={text}
          onChange={setText}
        />
        <AddLine
          label="New topic"
          button="Add topic"
          onAdd={async (name) => {
            await api.topics.create({ name });
            await refresh();
          }}
        />
      </div>
      {list.isPending && <RowsComing rows={5} />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && topics.length === 0 && <p className="text-ink-soft">No topic {q ? 'fits' : 'yet'}.</p>}
      {topics.length > 0 && (
        <ul className="border-t border-line bg-paper">
          {topics.map((topic) => (
            <li key={topic.id} className="flex items-center gap-3 border-b border-line px-3 py-2">
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{topic.name}</span>
                <span className="block truncate text-xs text-ink-faint">/topics/{topic.slug}</span>
              </span>
              <span className="shrink-0 text-xs text-ink-faint">
                {topic.stories === 0 ? 'unused' : count(topic.stories, 'story', 'stories')}
              </span>
              {mayManage && (
                <Menu
                  label={`Acts on ${topic.name}`}
                  trigger={
                    <IconButton label={`Acts on ${topic.name}`} size="small">
                      <Ellipsis aria-hidden size={16} />
                    </IconButton>
                  }
                >
                  <MenuItem
                    icon={<PenLine aria-hidden size={15} />}
                    onAction={() => setAct({ kind: 'edit', topic })}
                  >
                    Edit
                  </MenuItem>
                  <MenuItem
                    icon={<Merge aria-hidden size={15} />}
                    onAction={() => setAct({ kind: 'merge', topic })}
                  >
                    Merge into another
                  </MenuItem>
                  {topic.stories === 0 && <MenuLine />}
                  {topic.stories === 0 && (
                    <MenuItem
                      danger
                      icon={<Trash2 aria-hidden size={15} />}
                      onAction={() => setAct({ kind: 'remove', topic })}
                    >
                      Delete
                    </MenuItem>
                  )}
                </Menu>
              )}
            </li>
          ))}
        </ul>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
      {act?.kind === 'edit' && (
        <TopicDialog
          topic={act.topic}
          onClose={() => setAct(null)}
          onSaved={() => done('Saved. The site shows it at once.')}
        />
      )}
      {act?.kind === 'merge' && (
        <MergeDialog
          what="topic"
          from={act.topic}
          search={(q, signal, cursor) => masthead.topics.list({ q, cursor, limit: 20 }, signal)}
          onMerge={(into) => masthead.topics.merge(act.topic.id, into)}
          onMerged={({ name, stories }) =>
            done(`“${act.topic.name}” is “${name}” now: ${count(stories, 'story', 'stories')} moved.`)
          }
          onClose={() => setAct(null)}
        />
      )}
      <ConfirmDialog
        title={`Delete “${act?.topic.name ?? ''}”?`}
        isOpen={act?.kind === 'remove'}
        onClose={() => setAct(null)}
        act="Delete"
        danger
        onAct={async () => (act ? remove(act.topic) : undefined)}
      >
        <p>No story names it. Its address becomes free.</p>
      </ConfirmDialog>
    </div>
  );
}
