import { parentPort } from 'node:worker_threads';
import { cleanedPhoto } from './cleaned-photo.ts';
import type { CleaningTask } from './cleaning-thread.ts';

parentPort?.on('message', ({ photos, settings, now }: CleaningTask) =>
  parentPort?.postMessage(photos.map((photo) => cleanedPhoto(photo, settings, now))),
);
