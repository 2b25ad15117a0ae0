import type { PhotoAnswer } from '#lib/answers.ts';
import { sendPart, uploadCalls } from '../api/uploads.ts';
import { ApiError } from '../api.ts';
import { askToSignIn } from '../request.ts';

export type Sending = {
  signal: AbortSignal;
  onState: (state: 'checking' | 'sending' | 'reading') => void;
  /** 0 to 1 of the bytes that the server has */
  onPart: (part: number) => void;
  /** the upload's id, as soon as there is one */
  onBegun: (id: string) => void;
};

/** Of a line that is cut, so much at the most is sent twice where a proxy keeps bodies back. */
const partSize = 8 * 1024 * 1024;
const mostDisagreements = 5;

/** Sends a file, or the rest of it, and answers its photo; `known` when the library had it. Throws ApiError or AbortError. */
export async function sendFile(
  file: File,
  sending: Sending,
): Promise<{ photo: PhotoAnswer; known: boolean }> {
  sending.onState('checking');
  const sha256 = await hashOf(file);
  sending.signal.throwIfAborted();
  const begun = await uploadCalls.begin({
    fileName: file.name || 'Pasted picture',
    bytes: file.size,
    modifiedAt: file.lastModified,
    sha256,
  });
  if (!begun.upload) return { photo: begun.photo, known: true };
  const { id } = begun.upload;
  sending.onBegun(id);
  sending.onState('sending');
  await sendFrom(id, begun.upload.offset, file, sending);
  sending.onState('reading');
  return { photo: await uploadCalls.finish(id), known: false };
}

async function sendFrom(id: string, begin: number, file: File, { signal, onPart }: Sending): Promise<void> {
  let offset = begin;
  let disagreements = 0;
  while (offset < file.size) {
    const from = offset;
    onPart(from / file.size);
    try {
      const part = file.slice(from, from + partSize);
      const onSent = (bytes: number) => onPart(Math.min(1, (from + bytes) / file.size));
      offset = (await sendPart(id, from, part, { signal, onSent })).offset;
      disagreements = 0;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) await askToSignIn();
      else {
        const there = offsetIn(error);
        if (there === null || ++disagreements > mostDisagreements) throw error;
        offset = there;
      }
    }
  }
}

/** Where the server says that it goes on, when it does not agree. */
function offsetIn(error: unknown): number | null {
  if (!(error instanceof ApiError) || error.kind !== 'Conflict') return null;
  const { offset } = (error.current ?? {}) as { offset?: unknown };
  return typeof offset === 'number' ? offset : null;
}

/** By which the server knows the file again; null where the browser does not compute it (no https). */
async function hashOf(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
