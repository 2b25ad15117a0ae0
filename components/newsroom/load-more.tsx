'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';

/** The end of a list that goes on: loads by itself when it is nearly seen, and by its button. */
export function LoadMore({ more, loading, onMore }: { more: boolean; loading: boolean; onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const go = useRef(onMore);
  useEffect(() => {
    go.current = onMore;
  });
  useEffect(() => {
    if (!more || loading || !end.current) return;
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && go.current(), {
      rootMargin: '400px',
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [more, loading]);
  if (!more) return null;
  return (
    <div ref={end} className="flex justify-center py-4">
      <Button isPending={loading} onPress={onMore}>
        Load more
      </Button>
    </div>
  );
}
