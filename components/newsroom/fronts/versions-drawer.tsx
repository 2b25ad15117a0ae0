'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Drawer } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { FrontVersionCard } from '#lib/answers/fronts.ts';
import { fronts } from '../api/fronts.ts';
import { sentenceOf } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { useSession } from '../session/session.tsx';
import { exactTime } from '../words.ts';
import type { FrontNow, OpenFront } from './open-front.ts';
import { ChangeList } from './publish-dialog.tsx';
import { frontKeys } from './use-front.ts';

/** What readers saw, see and will see: compare with the screen, look at it, restore it, cancel what waits. */
export function VersionsDrawer({
  front,
  now,
  onPreview,
  onClose,
}: {
  front: OpenFront;
  now: FrontNow;
  onPreview: (n: number) => void;
  onClose: () => void;
}) {
  const { id, name, published } = now.answer;
  const list = useInfiniteQuery({
    queryKey: [...frontKeys.versions(id), published?.n ?? 0, now.answer.scheduled.length],
    queryFn: ({ pageParam, signal }) => fronts.versions(id, { cursor: pageParam, limit: 20 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  });
  const versions = list.data?.pages.flatMap((page) => page.items) ?? [];
  const act = async (
    what: () => Promise<FrontNow['answer']>,
    done: string,
    take: (answer: FrontNow['answer']) => void = (answer) => front.adopt(answer),
  ) => {
    try {
      await front.settled();
      take(await what());
      toast.done(done);
      await list.refetch();
    } catch (error) {
      toast.refused(error instanceof Error ? sentenceOf(error) : String(error));
      await front.refresh();
    }
  };
  return (
    <Drawer title={`Versions of ${name}`} isOpen onClose={onClose}>
      {list.isPending && <RowsComing rows={4} />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && versions.length === 0 && (
        <p className="py-6 text-ink-soft">
          No version yet: readers see the automatic front. <i>Publish front</i> makes the first.
        </p>
      )}
      <ul className="flex flex-col">
        {versions.map((version) => (
          <VersionRow
            key={version.n}
            frontId={id}
            version={version}
            workingVersion={now.answer.version}
            onPreview={() => onPreview(version.n)}
            onRestore={() =>
              act(
                () => fronts.restore(id, version.n, front.snapshot().answer.version),
                `Version ${version.n} is on the screen. Readers see it after Publish front.`,
                (answer) => front.restored(answer),
              )
            }
            onCancel={() => act(() => fronts.cancel(id, version.n), `Version ${version.n} does not go out.`)}
          />
        ))}
      </ul>
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
      {published && (
        <div className="mt-6 border-t border-line pt-4">
          <p className="mb-2 text-ink-soft">
            The automatic front shows the newest stories and a band for each section. What is laid out here
            stays.
          </p>
          <Button
            look="danger"
            onPress={() => act(() => fronts.withdraw(id), 'Readers see the automatic front again.')}
          >
            Back to the automatic front
          </Button>
        </div>
      )}
    </Drawer>
  );
}

function VersionRow({
  frontId,
  version,
  workingVersion,
  onPreview,
  onRestore,
  onCancel,
}: {
  frontId: string;
  version: FrontVersionCard;
  workingVersion: number;
  onPreview: () => void;
  onRestore: () => void;
  onCancel: () => void;
}) {
  const { zone } = useSession().newsroom;
  const [compared, compare] = useState(false);
  const changes = useQuery({
    queryKey: [...frontKeys.versions(frontId), 'one', version.n, workingVersion],
    queryFn: ({ signal }) => fronts.version(frontId, version.n, signal),
    enabled: compared,
  });
  const waits = version.runAt !== null && version.publishedAt === null && !version.cancelled;
  return (
    <li className="border-b border-line py-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">Version {version.n}</span>
        {version.live && <Badge tone="good">Readers see it</Badge>}
        {waits && <Badge tone="plum">Goes out {exactTime(version.runAt ?? 0, version.zone ?? zone)}</Badge>}
        {version.cancelled && <Badge>Cancelled</Badge>}
        {version.lateMs > 0 && <Badge tone="caution">{Math.round(version.lateMs / 60_000)} min late</Badge>}
      </p>
      <p className="text-[0.8125rem] text-ink-soft">
        {version.by}, {exactTime(version.publishedAt ?? version.madeAt, zone)}
        {version.note && <> — {version.note}</>}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onPress={() => compare(!compared)} aria-expanded={compared}>
          Compare with the screen
        </Button>
        <Button size="small" onPress={onPreview}>
          Look at it
        </Button>
        <Button size="small" onPress={onRestore}>
          Restore
        </Button>
        {waits && (
          <Button size="small" look="danger" onPress={onCancel}>
            Cancel it
          </Button>
        )}
      </div>
      {compared && changes.data && (
        <div className="mt-2">
          {changes.data.changes.length === 0 ? (
            <p className="text-ink-soft">The screen shows the same.</p>
          ) : (
            <ChangeList changes={changes.data.changes} />
          )}
        </div>
      )}
      {compared && changes.isError && <p className="mt-2 text-danger">{sentenceOf(changes.error)}</p>}
    </li>
  );
}
