'use client';

import { useEffect, useRef, useState } from 'react';
import { handles } from './upload-kept.ts';

/** Files dropped anywhere on the page or pasted from the clipboard. Answers whether files hover over the page now. */
export function useDroppedFiles(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const act = useRef(onFiles);
  useEffect(() => {
    act.current = onFiles;
  });
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => bringsFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      rememberHandles(event.dataTransfer, files);
      if (files.length > 0) act.current(files);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      act.current(files);
    };
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('dragenter', enter, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('dragover', hover, { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('paste', paste, { signal });
    return () => stop.abort();
  }, []);
  return over;
}

type Giving = DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };

/** They must be asked for at once, and come a moment later than the files. */
function rememberHandles(data: DataTransfer | null, files: readonly File[]): void {
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file') as Giving[];
  for (const [at, file] of files.entries()) {
    const asked = items[at]?.getAsFileSystemHandle?.().catch(() => null);
    if (asked)
      handles.set(
        file,
        asked.then((handle) => (handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null)),
      );
  }
}

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
