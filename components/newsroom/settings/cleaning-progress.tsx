'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { toast } from '#components/ui/toast.tsx';
import { credits } from '../api/credits.ts';
import { sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';
import { Since } from '../time.tsx';

const count = new Intl.NumberFormat('en');

/** How far the rules are through the stored photos, and a button to send them again. */
export function CleaningProgress({ started }: { started: string | null }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const progress = useQuery({
    queryKey: [...keys.credits, 'cleaning', started],
    queryFn: ({ signal }) => credits.cleaning(signal),
    refetchInterval: (query) => (query.state.data?.cleaning?.finishedAt === null ? 1000 : false),
  });
  const run = progress.data?.cleaning ?? null;
  const isRunning = run !== null && run.finishedAt === null;

  const start = async () => {
    setAsking(true);
    try {
      await credits.cleanAll();
      await queries.invalidateQueries({ queryKey: keys.credits });
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
    setAsking(false);
  };

  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5">
      <h2 className="font-medium">Stored photos</h2>
      <p className="text-ink-soft">
        After a change the rules go over every photo in the library. What a person wrote is never touched, and
        stories that are out keep their credits until they are published again.
      </p>
      <div role="status" className="flex flex-col gap-1 text-sm">
        {run && isRunning && (
          <>
            <ProgressBar
              label="Photos looked at"
              part={run.total === 0 ? 1 : Math.min(1, run.seen / run.total)}
            />
            {count.format(run.seen)} of {count.format(run.total)} photos, {count.format(run.changed)} changed
          </>
        )}
        {run?.finishedAt && (
          <span>
            {count.format(run.seen)} photos looked at, {count.format(run.changed)} changed,{' '}
            <Since at={run.finishedAt} />
          </span>
        )}
        {progress.data && !run && <span className="text-ink-faint">Not done yet.</span>}
      </div>
      <div>
        <Button isPending={asking} isDisabled={isRunning} onPress={start}>
          Send the rules over all photos
        </Button>
      </div>
    </section>
  );
}
