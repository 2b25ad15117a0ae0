'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { PhotoAnswer } from '#lib/answers.ts';
import { api, sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';

export type Upload = {
  key: string;
  name: string;
  bytes: number;
  state: 'waiting' | 'sending' | 'reading' | 'done' | 'refused';
  /** 0 to 1 of the bytes sent */
  part: number;
  sentence?: string;
  /** the same file was here already */
  known?: boolean;
  photo?: PhotoAnswer;
};

const atOnce = 2;
let counted = 0;

/** Files on their way into the library, two at a time, each with its own progress and its own refusal. */
export function useUploads(onDone?: (photo: PhotoAnswer, ofMany: boolean) => void) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<{ key: string; file: File; ofMany: boolean }[]>([]);
  const running = useRef(0);
  const done = useRef(onDone);
  done.current = onDone;

  const change = useCallback((key: string, part: Partial<Upload>) => {
    setUploads((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);

  const next = useCallback(async () => {
    const job = running.current < atOnce ? queue.current.shift() : undefined;
    if (!job) return;
    running.current += 1;
    change(job.key, { state: 'sending' });
    try {
      const photo = await api.photos.upload(job.file, {
        onKnown: () => change(job.key, { known: true }),
        onProgress: (part) => change(job.key, { part, state: part < 1 ? 'sending' : 'reading' }),
      });
      change(job.key, { state: 'done', part: 1, photo });
      queries.invalidateQueries({ queryKey: keys.photos });
      done.current?.(photo, job.ofMany);
    } catch (error) {
      change(job.key, { state: 'refused', sentence: sentenceOf(error) });
    } finally {
      running.current -= 1;
      next();
    }
  }, [change, queries]);

  const add = useCallback(
    (files: readonly File[]) => {
      const jobs = files.map((file) => ({ key: `upload ${++counted}`, file, ofMany: files.length > 1 }));
      queue.current.push(...jobs);
      setUploads((now) => [
        ...jobs.map(({ key, file }) => ({
          key,
          name: file.name || 'Pasted picture',
          bytes: file.size,
          state: 'waiting' as const,
          part: 0,
        })),
        ...now,
      ]);
      for (let i = 0; i < atOnce; i++) next();
    },
    [next],
  );

  const clear = useCallback(
    () => setUploads((now) => now.filter((one) => one.state !== 'done' && one.state !== 'refused')),
    [],
  );
  return { uploads, add, clear };
}
