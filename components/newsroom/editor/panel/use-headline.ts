'use client';

import { useSyncExternalStore } from 'react';
import { partsOf } from '#lib/document/parts.ts';
import type { OpenStory } from '../open-story.ts';

/** The headline as it stands on the screen: only its own change renders anything. */
export function useHeadline({ editor }: OpenStory): string {
  const headline = () => partsOf(editor.state.doc).headline;
  return useSyncExternalStore(
    (changed) => {
      editor.on('update', changed);
      return () => editor.off('update', changed);
    },
    headline,
    headline,
  );
}
