'use client';

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { PhotoAnswer } from '#lib/answers.ts';
import { uploadQueue } from './upload-queue.ts';
import type { Upload } from './upload-states.ts';

const none: readonly Upload[] = [];
let inlineLists = 0;
const watchers = new Set<() => void>();

/** Everything on its way into the library. */
export const useAllUploads = (): readonly Upload[] =>
  useSyncExternalStore(uploadQueue.subscribe, uploadQueue.snapshot, () => none);

/** Whether a screen shows the uploads itself, so that the shell need not. */
export const useShownInline = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    () => inlineLists > 0,
    () => false,
  );

/**
 * Uploads as a screen shows them: all, or with `onDone` only those that it began itself, of which it is told. They go on when
 * the screen is left.
 */
export function useUploads(onDone?: (photo: PhotoAnswer, ofMany: boolean) => void) {
  const all = useAllUploads();
  const [own, setOwn] = useState<readonly string[]>([]);
  const isOwn = onDone !== undefined;
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    const count = (by: number) => {
      inlineLists += by;
      for (const tell of watchers) tell();
    };
    count(1);
    return () => count(-1);
  }, []);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const add = useCallback((files: readonly File[]) => {
    const keys = uploadQueue.add(files);
    setOwn((before) => [...before, ...keys]);
    for (const key of keys)
      uploadQueue.photoOf(key).then(
        (photo) => alive.current && done.current?.(photo, files.length > 1),
        () => undefined,
      );
  }, []);
  const clear = useCallback(() => uploadQueue.clear(), []);
  const uploads = useMemo(
    () => (isOwn ? all.filter(({ key }) => own.includes(key)) : all),
    [all, own, isOwn],
  );
  return { uploads, add, clear };
}
