'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Download, FileUp, Plus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { SearchField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { RedirectAnswer } from '#lib/answers.ts';
import { masthead } from '../../api/masthead.ts';
import { ListFailed, RowsComing } from '../../list-states.tsx';
import { LoadMore } from '../../load-more.tsx';
import { useSettled } from '../../photos/use-photos.ts';
import { Since } from '../../time.tsx';
import { count } from '../../words.ts';
import { ImportDialog } from './import-dialog.tsx';
import { RedirectDialog } from './redirect-dialog.tsx';
import { TestUrl } from './test-url.tsx';

const orders = [
  { id: 'newest', name: 'Newest first' },
  { id: 'hits', name: 'Most used first' },
];
const key = ['redirects'];

/** Addresses without a page of their own, and where they lead. */
export function RedirectsPanel() {
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [order, setOrder] = useState<'newest' | 'hits'>('newest');
  const [open, setOpen] = useState<RedirectAnswer | 'new' | null>(null);
  const [importing, setImporting] = useState(false);
  const q = useSettled(text.trim());
  const list = useInfiniteQuery({
    queryKey: [...key, q, order],
    queryFn: ({ pageParam, signal }) =>
      masthead.redirects.list({ q, order, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const redirects = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const done = async (sentence: string) => {
    setOpen(null);
    toast.done(sentence);
    await queries.invalidateQueries({ queryKey: key });
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft">
        Former addresses of stories, sections, authors and topics lead on by themselves. Here are the others:
        those of an earlier system, of print, of a campaign.
      </p>
      <TestUrl />
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label="Search redirects"
          placeholder="Search redirects"
          className="w-full sm:w-64"
          value={text}
          onChange={setText}
        />
        <Select
          label="Order"
          hideLabel
          className="w-40"
          choices={orders}
          value={order}
          onChange={(id) => setOrder(id === 'hits' ? 'hits' : 'newest')}
        />
        <div className="flex flex-wrap gap-2 sm:ml-auto">
          <Button icon={<FileUp aria-hidden size={15} />} onPress={() => setImporting(true)}>
            Import
          </Button>
          <a
            href={masthead.redirects.exportUrl}
            download
            className="inline-flex h-8 items-center gap-2 rounded border border-line-strong bg-paper px-3 text-sm font-medium no-underline hover:bg-sunk pointer-coarse:h-11"
          >
            <Download aria-hidden size={15} /> Export
          </a>
          <Button look="primary" icon={<Plus aria-hidden size={15} />} onPress={() => setOpen('new')}>
            New redirect
          </Button>
        </div>
      </div>
      {list.isPending && <RowsComing rows={6} />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && redirects.length === 0 && (
        <p className="text-ink-soft">{q ? 'No redirect fits.' : 'No redirects yet.'}</p>
      )}
      {redirects.length > 0 && (
        <>
          <p className="-mb-2 text-xs text-ink-faint">{count(total, 'redirect')} in all</p>
          <ul className="border-t border-line bg-paper">
            {redirects.map((redirect) => (
              <RedirectLine key={redirect.id} redirect={redirect} onOpen={() => setOpen(redirect)} />
            ))}
          </ul>
        </>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
      {open && (
        <RedirectDialog redirect={open === 'new' ? null : open} onDone={done} onClose={() => setOpen(null)} />
      )}
      {importing && (
        <ImportDialog
          onClose={() => setImporting(false)}
          onDone={async (sentence) => {
            setImporting(false);
            await done(sentence);
          }}
        />
      )}
    </div>
  );
}

function RedirectLine({ redirect, onOpen }: { redirect: RedirectAnswer; onOpen: () => void }) {
  const { from, to, status, hits, lastHitAt, story, warnings, note } = redirect;
  return (
    <li className="border-b border-line">
      <AriaButton
        aria-label={`Edit the redirect of ${from}`}
        onPress={onOpen}
        className="flex w-full items-start gap-3 px-3 py-2 text-left -outline-offset-2 data-hovered:bg-sunk/60"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-medium wrap-anywhere">{from}</span>
          <span className="block text-ink-soft wrap-anywhere">
            {to === null ? 'Gone for good' : `→ ${story ? story.headline || to : to}`}
          </span>
          {note && <span className="block truncate text-xs text-ink-faint">{note}</span>}
          {warnings.map((warning) => (
            <span key={warning} className="mt-0.5 flex items-start gap-1.5 text-xs text-caution">
              <TriangleAlert aria-label="Mind" size={13} className="mt-0.5 shrink-0" /> {warning}
            </span>
          ))}
        </span>
        <span className="flex shrink-0 flex-col items-end gap-1 text-xs text-ink-faint">
          {status !== 301 && (
            <Badge tone={status === 410 ? 'danger' : 'plain'}>
              {status === 410 ? 'gone' : 'for a while'}
            </Badge>
          )}
          <span>{hits === 0 ? 'never used' : count(hits, 'hit')}</span>
          {lastHitAt !== null && (
            <span>
              <Since at={lastHitAt} />
            </span>
          )}
        </span>
      </AriaButton>
    </li>
  );
}
