import type { BegunUploadAnswer, List, PhotoAnswer, UploadAnswer } from '#lib/answers.ts';
import { get, post, put, remove } from '../calls.ts';
import { errorFrom, offline } from '../request.ts';

export type FileFacts = { fileName: string; bytes: number; modifiedAt: number; sha256: string | null };

/** Photos that come in parts, and those that the server fetches. */
export const uploadCalls = {
  list: () => get<List<UploadAnswer>>('uploads'),
  begin: (file: FileFacts) => post<BegunUploadAnswer>('uploads', file),
  finish: (id: string) => put<PhotoAnswer>(`uploads/${id}/photo`, {}),
  stop: (id: string) => remove(`uploads/${id}`),
  fetchPhoto: (url: string) => post<PhotoAnswer>('photos', { url }),
};

/** A line on which nothing moves for so long (ms) is taken for a broken one. */
const silence = 30_000;

/** Sends one part. `XMLHttpRequest`, because `fetch` does not tell how much has left. Throws ApiError. */
export function sendPart(
  id: string,
  offset: number,
  part: Blob,
  { signal, onSent }: { signal: AbortSignal; onSent: (bytes: number) => void },
): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    let watch = 0;
    const cut = () => {
      call.onabort = () => reject(offline());
      call.abort();
    };
    const listen = () => {
      clearTimeout(watch);
      watch = window.setTimeout(cut, silence);
    };
    const stop = () => call.abort();
    call.open('PATCH', `/api/newsroom/uploads/${id}`);
    call.setRequestHeader('accept', 'application/json');
    call.setRequestHeader('content-type', 'application/partial-upload');
    call.setRequestHeader('upload-offset', String(offset));
    call.upload.onprogress = (event) => {
      listen();
      onSent(event.loaded);
    };
    call.onload = () => {
      if (call.status >= 200 && call.status < 300) resolve(JSON.parse(call.responseText) as UploadAnswer);
      else reject(errorFrom(call.status, call.responseText));
    };
    call.onerror = () => reject(offline());
    call.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    call.onloadend = () => {
      clearTimeout(watch);
      signal.removeEventListener('abort', stop);
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) return reject(new DOMException('The upload was stopped.', 'AbortError'));
    listen();
    call.send(part);
  });
}
