'use client';

import { useSyncExternalStore } from 'react';

const query = '(min-width: 1100px)';

/** Whether the panel has room beside the paper; it is a drawer otherwise. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
    () => true,
  );
