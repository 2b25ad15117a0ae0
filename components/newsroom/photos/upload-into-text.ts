import type { PhotoAnswer } from '#lib/answers.ts';
import { uploadQueue } from './upload-queue.ts';

/** A picture dropped or pasted into a text, in the same queue as all others. Answers its photo; rejects with what refuses it. */
export async function uploadInQueue(file: File, onProgress: (part: number) => void): Promise<PhotoAnswer> {
  const [key = ''] = uploadQueue.add([file]);
  const stop = uploadQueue.subscribe(() => {
    const upload = uploadQueue.snapshot().find((one) => one.key === key);
    if (upload) onProgress(upload.part);
  });
  try {
    return await uploadQueue.photoOf(key);
  } finally {
    stop();
  }
}
