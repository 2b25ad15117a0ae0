import type { PhotoAnswer } from '#lib/answers.ts';
import { uploadCalls } from '../api/uploads.ts';
import { ApiError, sentenceOf } from '../api.ts';
import { type Sending, sendFile } from './upload-file.ts';
import { forgetFile, hold, keepFile, keptFiles } from './upload-kept.ts';
import { isOver, type Upload } from './upload-states.ts';

const atOnce = 3;
/** ms until the next try after a cut line; the last of them again and again, for as long as the tab is open. */
const pauses = [1000, 2000, 5000, 10_000, 20_000];
const mostFaults = 3;

type Job = {
  upload: Upload;
  source: { file: () => Promise<File> } | { url: string };
  id: string | null;
  stop: AbortController | null;
  faults: number;
  ended: PromiseWithResolvers<PhotoAnswer>;
};

/**
 * All uploads of this tab, whichever screen they began on: three at a time; a cut line is waited for, and each refusal is its
 * own. Screens watch it by `useUploads`.
 */
export class UploadQueue {
  #jobs: Job[] = [];
  #running = 0;
  #shown: readonly Upload[] = [];
  #listeners = new Set<() => void>();
  #personId: string | null = null;
  #counted = 0;
  #told = false;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  snapshot = (): readonly Upload[] => this.#shown;

  /** Whose uploads these are; goes on with what a closed tab of theirs left. */
  async begin(personId: string): Promise<void> {
    if (this.#personId === personId) return;
    this.#personId = personId;
    for (const { key, file } of await keptFiles(personId)) {
      if (this.#jobs.some(({ upload }) => upload.key === key)) continue;
      const isFile = file instanceof File;
      this.#put(key, file.name, isFile ? file.size : null, {
        file: isFile ? async () => file : () => opened(file),
      });
      const job = this.#jobs.find(({ upload }) => upload.key === key);
      // Without a click the browser does not let the file be read.
      if (job && !isFile)
        this.#change(job, {
          state: 'paused',
          sentence: 'Press Go on: the browser asks whether it may read the file again.',
        });
    }
    this.#fill();
  }

  /** Answers the keys of the uploads. */
  add(files: readonly File[]): string[] {
    const keys = files.map((file) => {
      const key = crypto.randomUUID?.() ?? `${Date.now()} ${++this.#counted}`;
      this.#put(key, file.name || 'Pasted picture', file.size, { file: async () => file });
      void this.#keep(key, file);
      return key;
    });
    this.#fill();
    return keys;
  }

  addAddress(url: string): string {
    const key = `${Date.now()} ${++this.#counted}`;
    this.#put(key, url, null, { url });
    this.#fill();
    return key;
  }

  /** The photo of an upload, once it is one. Rejects with what refuses it. */
  photoOf(key: string): Promise<PhotoAnswer> {
    const job = this.#jobs.find(({ upload }) => upload.key === key);
    return job ? job.ended.promise : Promise.reject(new Error('There is no such upload.'));
  }

  pause(): void {
    for (const job of this.#jobs)
      if (!isOver(job.upload) && job.upload.state !== 'reading') {
        job.stop?.abort();
        this.#change(job, { state: 'paused' });
      }
  }

  /** Goes on with what is paused. */
  resume(): void {
    for (const job of this.#jobs) if (job.upload.state === 'paused') this.#again(job);
  }

  /** Tries a refused one again. */
  retry(key: string): void {
    for (const job of this.#jobs)
      if (job.upload.key === key && job.upload.state === 'refused') this.#again(job);
  }

  /** Ends one, or all that are not over; what came of them is thrown away. */
  cancel(key?: string): void {
    const gone = this.#jobs.filter(
      ({ upload }) => !isOver(upload) && (key === undefined || upload.key === key),
    );
    for (const job of gone) {
      job.stop?.abort();
      job.ended.reject(new DOMException('The upload was stopped.', 'AbortError'));
      void forgetFile(job.upload.key);
      if (job.id) void uploadCalls.stop(job.id).catch(() => undefined);
    }
    this.#jobs = this.#jobs.filter((job) => !gone.includes(job));
    this.#tell();
  }

  /** Takes what is over off the list. */
  clear(): void {
    this.#jobs = this.#jobs.filter(({ upload }) => !isOver(upload));
    this.#tell();
  }

  #put(key: string, name: string, bytes: number | null, source: Job['source']): void {
    const ended = Promise.withResolvers<PhotoAnswer>();
    // Most uploads are only watched.
    ended.promise.catch(() => undefined);
    const upload: Upload = { key, name, bytes, state: 'waiting', part: 0 };
    this.#jobs.push({ upload, source, id: null, stop: null, faults: 0, ended });
    this.#tell();
  }

  async #keep(key: string, file: File): Promise<void> {
    if (this.#personId && (await hold(key))) await keepFile(key, this.#personId, file);
    const job = this.#jobs.find(({ upload }) => upload.key === key);
    if (!job || isOver(job.upload)) await forgetFile(key);
  }

  #again(job: Job): void {
    job.faults = 0;
    const { sentence: _sentence, ...upload } = job.upload;
    job.upload = { ...upload, state: 'waiting' };
    this.#tell();
    this.#fill();
  }

  #fill(): void {
    while (this.#running < atOnce) {
      const job = this.#jobs.find(({ upload, stop }) => upload.state === 'waiting' && stop === null);
      if (!job) return;
      this.#running += 1;
      job.stop = new AbortController();
      void this.#run(job, job.stop).finally(() => {
        this.#running -= 1;
        job.stop = null;
        this.#fill();
      });
    }
  }

  async #run(job: Job, stop: AbortController): Promise<void> {
    const { signal } = stop;
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        const { photo, known } = await this.#send(job, signal);
        job.ended.resolve(photo);
        this.#over(job, { state: 'done', part: 1, known, photo });
        return;
      } catch (error) {
        if (signal.aborted) return;
        const wait = waitAfter(error, failures, job);
        if (wait === null) return this.#refuse(job, error);
        this.#change(job, { state: 'offline', sentence: sentenceOf(error) });
        await untilLater(wait, signal);
      }
    }
  }

  async #send(job: Job, signal: AbortSignal): Promise<{ photo: PhotoAnswer; known: boolean }> {
    const { source } = job;
    if ('url' in source) {
      this.#change(job, { state: 'reading' });
      return { photo: await uploadCalls.fetchPhoto(source.url), known: false };
    }
    const sending: Sending = {
      signal,
      onState: (state) => !signal.aborted && this.#change(job, { state }),
      onPart: (part) => !signal.aborted && this.#change(job, { part }),
      onBegun: (id) => {
        job.id = id;
      },
    };
    const file = await source.file();
    if (job.upload.bytes === null) this.#change(job, { bytes: file.size });
    return sendFile(file, sending);
  }

  #refuse(job: Job, error: unknown): void {
    job.ended.reject(error);
    const isGone = error instanceof DOMException;
    const sentence = isGone
      ? 'The file is not where it was, or may not be read any more. Choose it again.'
      : sentenceOf(error);
    this.#over(job, { state: 'refused', sentence });
  }

  #over(job: Job, part: Partial<Upload>): void {
    void forgetFile(job.upload.key);
    this.#change(job, part);
  }

  #change(job: Job, part: Partial<Upload>): void {
    const { sentence: _sentence, ...upload } = job.upload;
    job.upload = { ...upload, ...part };
    this.#tell();
  }

  /** At most once a frame, however much goes on. */
  #tell(): void {
    if (this.#told) return;
    this.#told = true;
    setTimeout(() => {
      this.#told = false;
      this.#shown = this.#jobs.map(({ upload }) => upload);
      for (const listener of this.#listeners) listener();
    }, 16);
  }
}

/** ms until it is worth another try; null when it is not. */
function waitAfter(error: unknown, failures: number, job: Job): number | null {
  const pause = pauses[Math.min(failures, pauses.length - 1)] ?? 20_000;
  // Not by us: the browser ends what a page that is left was sending, and the page may come back.
  if (error instanceof DOMException && error.name === 'AbortError') return pause;
  if (!(error instanceof ApiError)) return null;
  if (error.kind === 'Offline') return pause;
  if (error.kind === 'TooMuch') return (error.retryAfter ?? 5) * 1000;
  // The upload was swept, or goes on in another tab: both are asked about anew.
  const isPassing = error.status >= 500 || error.kind === 'Conflict' || error.kind === 'NotFound';
  return isPassing && ++job.faults <= mostFaults ? pause : null;
}

/** The time is over, the line is back, or nobody waits any more. */
function untilLater(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      signal.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    window.addEventListener('online', go);
    signal.addEventListener('abort', go);
  });
}

type Asking = FileSystemFileHandle & {
  queryPermission?: (mode: { mode: 'read' }) => Promise<PermissionState>;
  requestPermission?: (mode: { mode: 'read' }) => Promise<PermissionState>;
};

/** The file behind a handle; the browser may ask the person first. */
async function opened(handle: Asking): Promise<File> {
  if ((await handle.queryPermission?.({ mode: 'read' })) !== 'granted')
    await handle.requestPermission?.({ mode: 'read' });
  return handle.getFile();
}

/** The one queue of this tab. */
export const uploadQueue = new UploadQueue();
