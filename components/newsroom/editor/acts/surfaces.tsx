'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import type { SurfaceAnswer } from '#lib/answers.ts';
import { actsApi } from '../../api/acts.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { Since } from '../../time.tsx';
import { count } from '../../words.ts';

const signs = {
  clear: <CircleCheck aria-label="Gone" size={15} className="mt-0.5 shrink-0 text-good" />,
  found: <CircleAlert aria-label="Still there" size={15} className="mt-0.5 shrink-0 text-danger" />,
  unsure: <CircleHelp aria-label="Not certain" size={15} className="mt-0.5 shrink-0 text-caution" />,
};

/** The proof that a story is gone: every place where it stood, asked as a reader would (NEWSROOM §6). */
export function Surfaces({ storyId }: { storyId: string }) {
  const surfaces = useQuery({
    queryKey: [...keys.story(storyId), 'surfaces'],
    queryFn: ({ signal }) => actsApi.surfaces(storyId, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (surfaces.isPending)
    return (
      <p role="status" className="flex items-center gap-2 text-ink-soft">
        <Spinner label="Asking every surface" size={15} /> Asking every place where it stood…
      </p>
    );
  if (surfaces.isError) return <p className="text-danger">{sentenceOf(surfaces.error)}</p>;
  const { clear, at, surfaces: all } = surfaces.data;
  const open = all.filter(({ state }) => state !== 'clear').length;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <p role="status" className={clear ? 'font-medium text-good' : 'font-medium text-danger'}>
          {clear
            ? `Gone from all ${count(all.length, 'surface')}.`
            : `${count(open, 'surface')} of ${all.length} to look at.`}
        </p>
        <span className="text-xs text-ink-faint">
          Asked <Since at={at} />
        </span>
        <span className="ml-auto">
          <Button size="small" isPending={surfaces.isFetching} onPress={() => surfaces.refetch()}>
            Ask again
          </Button>
        </span>
      </div>
      <ul className="flex flex-col divide-y divide-line rounded border border-line">
        {[...all]
          .sort((a, b) => weight(a) - weight(b))
          .map((surface) => (
            <li key={`${surface.name} ${surface.address}`} className="flex items-start gap-2 px-2.5 py-1.5">
              {signs[surface.state]}
              <div className="min-w-0 flex-1">
                <p className="font-medium">{surface.name}</p>
                {surface.address && <p className="truncate text-xs text-ink-faint">{surface.address}</p>}
                <p className="text-ink-soft">{surface.found}</p>
              </div>
            </li>
          ))}
      </ul>
    </div>
  );
}

const order = { found: 0, unsure: 1, clear: 2 };
const weight = ({ state }: SurfaceAnswer) => order[state];
