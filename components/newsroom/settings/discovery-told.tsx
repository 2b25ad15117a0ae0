import { Notice } from '#components/ui/notice.tsx';
import type { DiscoveryAnswer } from '#lib/answers.ts';

/** What became of the last word to the hub and to IndexNow. */
export function LastTold({ at, state, error }: NonNullable<DiscoveryAnswer['lastTold']>) {
  const when = new Date(at).toLocaleString();
  if (state === 'failed')
    return (
      <Notice tone="caution">
        The last change could not be told: {error} It is tried again a few times.
      </Notice>
    );
  return (
    <p className="text-ink-soft">
      {state === 'told' ? `The last change was told on ${when}.` : 'A change is just being told.'}
    </p>
  );
}
