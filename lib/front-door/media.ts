import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '../context.ts';
import { mediaType, renditionKey } from '../photos/keys.ts';
import { sendFile } from './file-answer.ts';
import { sendSentence } from './plain-answers.ts';

const address = /^\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(\d{1,5})\.(avif|webp|jpg)$/;

/** `/media/{photoId}/{width}.{format}`: only photos that a public story or a partner's logo shows now. */
export async function sendPhoto(
  services: Pick<Services, 'store' | 'files'>,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  secure: boolean,
): Promise<void> {
  const [, photoId, width, format] = address.exec(path) ?? [];
  if (photoId && (format === 'avif' || format === 'webp' || format === 'jpg')) {
    const key = renditionKey(photoId, Number(width), format);
    const size = (await services.store.shelf.showsPhoto(photoId)) ? await services.files.size(key) : null;
    if (size !== null) {
      const etag = `${photoId}-${width}-${format}-${size}`;
      const read = (range?: { start: number; end: number }) => services.files.stream(key, range);
      return sendFile(request, response, { type: mediaType[format], etag, size, read }, secure);
    }
  }
  sendSentence(request, response, 404, 'There is no such photo.');
}
