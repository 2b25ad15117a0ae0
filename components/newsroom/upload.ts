import type { PhotoAnswer } from '#lib/answers.ts';
import { ApiError, askToSignIn, errorFrom, offline } from './request.ts';

type UploadOptions = {
  purpose?: 'editorial' | 'logo';
  /** 0 to 1 while the bytes leave; 1 means that the server is reading the picture */
  onProgress?: (part: number) => void;
  /** the same file was in the library already */
  onKnown?: () => void;
  signal?: AbortSignal;
};

/** Sends one file. `XMLHttpRequest`, because `fetch` does not tell how much has left. Throws ApiError. */
export async function uploadPhoto(file: File, options: UploadOptions = {}): Promise<PhotoAnswer> {
  try {
    return await send(file, options);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    await askToSignIn();
    return send(file, options);
  }
}

function send(
  file: File,
  { purpose = 'editorial', onProgress, onKnown, signal }: UploadOptions,
): Promise<PhotoAnswer> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', '/api/newsroom/photos');
    call.setRequestHeader('accept', 'application/json');
    call.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    call.onload = () => {
      if (call.status === 200) onKnown?.();
      if (call.status >= 200 && call.status < 300) resolve(JSON.parse(call.responseText) as PhotoAnswer);
      else reject(errorFrom(call.status, call.responseText));
    };
    call.onerror = () => reject(offline());
    call.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    signal?.addEventListener('abort', () => call.abort(), { once: true });
    const form = new FormData();
    form.append('purpose', purpose);
    form.append('file', file);
    call.send(form);
  });
}
