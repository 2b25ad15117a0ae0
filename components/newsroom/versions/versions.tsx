'use client';

import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Select } from '#components/ui/select.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { VersionAnswer } from '#lib/answers.ts';
import { guardingApi } from '../api/guarding.ts';
import { api, sentenceOf } from '../api.ts';
import { PublicAt } from '../audit/public-at.tsx';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { Screen } from '../shell/screen.tsx';
import { exactTime } from '../words.ts';
import { ComparisonView } from './comparison.tsx';
import { VersionLine } from './version-line.tsx';

/** Every version of a story, any two of them word by word, and the way back to one. */
export function Versions({ id }: { id: string }) {
  const story = useQuery({
    queryKey: keys.story(id),
    queryFn: ({ signal }) => api.stories.read(id, signal),
  });
  const list = useInfiniteQuery({
    queryKey: [...keys.story(id), 'versions'],
    queryFn: ({ pageParam, signal }) => guardingApi.versions(id, { cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  });
  const versions = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [{ from, to }, choose] = useSides(versions);
  const [restoring, setRestoring] = useState<VersionAnswer | null>(null);
  const mayEdit = story.data?.abilities.includes('edit story') ?? false;
  return (
    <Screen
      title={`Versions of ${story.data?.headline || 'this story'}`}
      actions={
        <>
          <ButtonLink href={`/newsroom/stories/${id}`} icon={<ChevronLeft aria-hidden size={16} />}>
            To the story
          </ButtonLink>
          {story.data && <PublicAt story={{ id, headline: story.data.headline }} />}
        </>
      }
    >
      <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <section aria-label="Versions" className="rounded border border-line bg-paper">
          {list.isPending && <RowsComing rows={6} />}
          {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
          {list.data && versions.length === 0 && (
            <EmptyState title="No versions yet">
              A version is kept with every publish, and whenever somebody keeps one by hand.
            </EmptyState>
          )}
          <ol className="max-h-80 overflow-y-auto lg:max-h-[calc(100dvh-13rem)]">
            {versions.map((version) => (
              <VersionLine
                key={version.id}
                storyId={id}
                version={version}
                isShown={String(version.n) === from || String(version.n) === to}
                onShow={() => choose({ from: String(version.n), to: 'working' })}
                {...(mayEdit ? { onRestore: () => setRestoring(version) } : {})}
              />
            ))}
          </ol>
          <LoadMore
            more={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
          />
        </section>
        {from && <Compared id={id} from={from} to={to} versions={versions} onChoose={choose} />}
      </div>
      <Restore id={id} version={restoring} onClose={() => setRestoring(null)} />
    </Screen>
  );
}

type Sides = { from: string | null; to: string };

/** What is compared stands in the address; without it, the newest version and the working copy. */
function useSides(versions: VersionAnswer[]): [Sides, (sides: Partial<Sides>) => void] {
  const router = useRouter();
  const asked = useSearchParams();
  const newest = versions[0] ? String(versions[0].n) : null;
  const sides = { from: asked.get('from') ?? newest, to: asked.get('to') ?? 'working' };
  const choose = (change: Partial<Sides>) => {
    const next = { ...sides, ...change };
    router.replace(`?from=${next.from}&to=${next.to}`, { scroll: false });
  };
  return [sides, choose];
}

function Compared({
  id,
  from,
  to,
  versions,
  onChoose,
}: {
  id: string;
  from: string;
  to: string;
  versions: VersionAnswer[];
  onChoose: (sides: Partial<Sides>) => void;
}) {
  const { zone } = useSession().newsroom;
  const compared = useQuery({
    queryKey: [...keys.story(id), 'comparison', from, to],
    queryFn: ({ signal }) => guardingApi.compare(id, from, to, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const named = versions.map(({ n, at, note, kind }) => ({
    id: String(n),
    name: `Version ${n}`,
    hint: [note || kind, exactTime(at, zone)].join(', '),
  }));
  const known = (side: string) =>
    side === 'working' || named.some((one) => one.id === side)
      ? named
      : [...named, { id: side, name: `Version ${side}`, hint: '' }];
  const working = { id: 'working', name: 'Working copy', hint: 'as it is now' };
  return (
    <section aria-label="Comparison" className="min-w-0">
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <Select
          label="What was in"
          className="w-44"
          choices={known(from)}
          value={from}
          onChange={(side) => onChoose({ from: side })}
        />
        <Select
          label="And is in"
          className="w-44"
          choices={[working, ...known(to)]}
          value={to}
          onChange={(side) => onChoose({ to: side })}
        />
        {compared.isFetching && <Spinner label="Comparing" />}
      </div>
      {compared.isError && <p className="text-danger">{sentenceOf(compared.error)}</p>}
      {compared.data && <ComparisonView comparison={compared.data.comparison} />}
    </section>
  );
}

function Restore({
  id,
  version,
  onClose,
}: {
  id: string;
  version: VersionAnswer | null;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const restore = async () => {
    try {
      const story = await guardingApi.restore(id, version?.n ?? 0);
      queries.setQueryData(keys.story(id), story);
      await queries.invalidateQueries({ queryKey: keys.story(id) });
      toast.done(`Version ${version?.n} is the working copy again.`);
      return undefined;
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <ConfirmDialog
      title={`Restore version ${version?.n ?? ''}?`}
      isOpen={version !== null}
      onClose={onClose}
      act="Restore"
      onAct={restore}
    >
      <p>
        Its text, section, bylines, topics and partner become the working copy, for everybody who has the
        story open. What is there now is kept as a version. The address and an embargo stay as they are, and
        readers see nothing of it until somebody publishes.
      </p>
    </ConfirmDialog>
  );
}
