'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { UploadList } from './upload-list.tsx';
import { uploadQueue } from './upload-queue.ts';
import { isOver } from './upload-states.ts';
import { useAllUploads, useShownInline } from './use-uploads.ts';

/** Uploads go on when the photos' screen is left: here they are on every other, and here the tab's end is warned of. */
export function UploadPanel() {
  const { person } = useSession();
  const router = useRouter();
  const uploads = useAllUploads();
  const isShown = useShownInline();
  const busy = !uploads.every(isOver);
  useRefreshedLibrary(uploads.filter(({ state }) => state === 'done').length);
  useEffect(() => void uploadQueue.begin(person.id), [person.id]);
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);
  if (isShown || uploads.length === 0) return null;
  return (
    <div className="fixed right-3 bottom-0 left-3 z-40 shadow-lg sm:left-auto sm:w-[26rem]">
      <UploadList
        uploads={uploads}
        onClear={() => uploadQueue.clear()}
        onOpen={({ photo }) => photo && router.push(`/newsroom/photos?photo=${photo.id}`)}
      />
    </div>
  );
}

const quiet = 1500;

/** Lists of photos are asked for anew at the first photo, and then no oftener than this, however many come. */
function useRefreshedLibrary(done: number): void {
  const queries = useQueryClient();
  const at = useRef(0);
  useEffect(() => {
    if (done === 0) return;
    const wait = Math.max(0, at.current + quiet - Date.now());
    const timer = setTimeout(() => {
      at.current = Date.now();
      void queries.invalidateQueries({ queryKey: keys.photos });
    }, wait);
    return () => clearTimeout(timer);
  }, [done, queries]);
}
