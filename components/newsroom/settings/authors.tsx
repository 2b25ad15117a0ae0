'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Merge, PenLine } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#components/ui/button.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { SearchField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { AuthorAnswer } from '#lib/answers.ts';
import { masthead } from '../api/masthead.ts';
import { api } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { useSettled } from '../photos/use-photos.ts';
import { keys } from '../queries.ts';
import { count } from '../words.ts';
import { AddLine } from './add-line.tsx';
import { AuthorDialog } from './author-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';

type Act = { kind: 'edit' | 'merge'; author: AuthorAnswer };

/** Whose names may stand in a byline. */
export function AuthorsPanel() {
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [act, setAct] = useState<Act | null>(null);
  const q = useSettled(text.trim());
  const list = useInfiniteQuery({
    queryKey: [...keys.authors, 'settings', q],
    queryFn: ({ pageParam, signal }) => masthead.authors.list({ q, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const refresh = () => queries.invalidateQueries({ queryKey: keys.authors });
  const authors = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <SearchField
          label="Search authors"
          placeholder="Search authors"
          className="w-full sm:w-56"
          value={text}
          onChange={setText}
        />
        <AddLine
          label="New author"
          button="Add author"
          onAdd={async (name) => {
            await api.authors.create({ name });
            await refresh();
          }}
        />
      </div>
      {list.isPending && <RowsComing rows={5} />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && authors.length === 0 && <p className="text-ink-soft">No author {q ? 'fits' : 'yet'}.</p>}
      {authors.length > 0 && (
        <ul className="border-t border-line bg-paper">
          {authors.map((author) => (
            <li key={author.id} className="flex items-center gap-3 border-b border-line px-3 py-2">
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{author.name}</span>
                <span className="block truncate text-xs text-ink-faint">
                  {[author.title, `/authors/${author.slug}`].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span className="hidden shrink-0 text-xs text-ink-faint sm:block">
                {author.stories === 0 ? 'no stories' : count(author.stories, 'story', 'stories')}
              </span>
              <IconButton
                label={`Edit ${author.name}`}
                size="small"
                onPress={() => setAct({ kind: 'edit', author })}
              >
                <PenLine aria-hidden size={15} />
              </IconButton>
              <Menu
                label={`Acts on ${author.name}`}
                trigger={
                  <IconButton label={`Acts on ${author.name}`} size="small">
                    <Ellipsis aria-hidden size={16} />
                  </IconButton>
                }
              >
                <MenuItem
                  icon={<Merge aria-hidden size={15} />}
                  onAction={() => setAct({ kind: 'merge', author })}
                >
                  Merge into another
                </MenuItem>
              </Menu>
            </li>
          ))}
        </ul>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
      {act?.kind === 'edit' && <AuthorDialog author={act.author} onClose={() => setAct(null)} />}
      {act?.kind === 'merge' && (
        <MergeDialog
          what="author"
          from={act.author}
          search={(q, signal, cursor) => masthead.authors.list({ q, cursor, limit: 20 }, signal)}
          onMerge={(into) => masthead.authors.merge(act.author.id, into)}
          onMerged={async ({ name, stories }) => {
            setAct(null);
            toast.done(`“${act.author.name}” is ${name} now: ${count(stories, 'story', 'stories')} moved.`);
            await refresh();
          }}
          onClose={() => setAct(null)}
        />
      )}
    </div>
  );
}
