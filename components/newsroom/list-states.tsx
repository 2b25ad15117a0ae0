import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { sentenceOf } from './api.ts';

/** Grey rows while a list comes. */
export function RowsComing({ rows = 8 }: { rows?: number }) {
  return (
    <div role="status" className="flex flex-col">
      <span className="sr-only">Loading</span>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((key) => (
        <div key={key} className="flex h-11 items-center gap-4 border-b border-line px-3">
          <div className="h-3 flex-1 animate-pulse rounded bg-sunk motion-reduce:animate-none" />
          <div className="hidden h-3 w-24 animate-pulse rounded bg-sunk motion-reduce:animate-none sm:block" />
          <div className="h-3 w-16 animate-pulse rounded bg-sunk motion-reduce:animate-none" />
        </div>
      ))}
    </div>
  );
}

/** Why a list did not come, and another try. */
export function ListFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className="py-4">
      <Notice
        tone="danger"
        action={
          <Button size="small" onPress={onRetry}>
            Try again
          </Button>
        }
      >
        {sentenceOf(error)}
      </Notice>
    </div>
  );
}
