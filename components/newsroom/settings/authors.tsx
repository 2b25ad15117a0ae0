'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#components/ui/button.tsx';
import { SearchField } from '#components/ui/text-field.tsx';
import { type Author, api } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { useSettled } from '../photos/use-photos.ts';
import { keys } from '../queries.ts';
import { AddLine } from './add-line.tsx';
import { AuthorDialog } from './author-dialog.tsx';

/** Whose names may stand in a byline. */
export function AuthorsPanel() {
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Author | null>(null);
  const q = useSettled(text.trim());
  const list = useInfiniteQuery({
    queryKey: [...keys.authors, 'settings', q],
    queryFn: ({ pageParam, signal }) => api.authors.list({ q, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const authors = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <SearchField label="Search authors" placeholder="Search authors" value={text} onChange={setText} />
        <AddLine
          label="New author"
          button="Add author"
          onAdd={async (name) => {
            await api.authors.create({ name });
            await queries.invalidateQueries({ queryKey: keys.authors });
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
              <IconButton label={`Edit ${author.name}`} size="small" onPress={() => setOpen(author)}>
                <PenLine aria-hidden size={15} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
      {open && <AuthorDialog author={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
