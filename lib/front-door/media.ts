import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Id, Rendition } from '#db/index.ts';
import type { Services } from '../context.ts';
import { hashLength, mediaType, renditionKey } from '../photos/keys.ts';
import { shownAt } from '../photos/rights/spans.ts';
import { sendFile } from './file-answer.ts';
import { photoKey } from './for-cdn.ts';
import { sendSentence } from './plain-answers.ts';

type Needs = Pick<Services, 'store' | 'files' | 'clock' | 'config'>;
type Asked = Pick<Rendition, 'width' | 'format' | 'hash'>;
type Found = { file: Asked; size: number; unchanging: boolean };

const address = /^\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(\d{1,5})\.(avif|webp|jpg)$/;
const hashForm = new RegExp(`^[0-9a-f]{${hashLength}}$`);

/** `/media/{photoId}/{width}.{format}?v={hash}`: only photos that a public story or a partner's logo shows now. */
export async function sendPhoto(
  services: Needs,
  request: IncomingMessage,
  response: ServerResponse,
  { path, version }: { path: string; version: string },
  secure: boolean,
): Promise<void> {
  const [, photoId, width, format] = address.exec(path) ?? [];
  if (photoId && (format === 'avif' || format === 'webp' || format === 'jpg')) {
    const asked: Asked = {
      width: Number(width),
      format,
      ...(hashForm.test(version) ? { hash: version } : {}),
    };
    const right = await rightToSee(services, photoId);
    const found = right ? await find(services, photoId, asked) : null;
    if (found) {
      const { file, size, unchanging } = found;
      const etag = `${photoId}-${width}-${format}-${file.hash ?? size}`;
      const read = (range?: { start: number; end: number }) =>
        services.files.stream(renditionKey(photoId, file), range);
      const cdnKey = services.config.purgeUrl ? photoKey(photoId) : undefined;
      return sendFile(
        request,
        response,
        { type: mediaType[format], unchanging: unchanging && !right?.ends, etag, size, cdnKey, read },
        secure,
      );
    }
  }
  sendSentence(request, response, 404, 'There is no such photo.');
}

/** A photo that a public story shows, at a time for which there is a right; null for any other (NEWSROOM §8). */
async function rightToSee({ store, clock }: Needs, photoId: Id): Promise<{ ends: boolean } | null> {
  if (!(await store.shelf.showsPhoto(photoId))) return null;
  const limits = await store.shelf.photoLimits([photoId]);
  const { shown, changes } = shownAt(limits.get(photoId) ?? null, clock.now());
  return shown ? { ends: changes !== null } : null;
}

/**
 * The very bytes that a page printed. For an address without them, of a page that is older or was made by hand, what
 * stands in their place now: what is public before what is not.
 */
async function find({ store, files }: Needs, photoId: Id, asked: Asked): Promise<Found | null> {
  const size = await files.size(renditionKey(photoId, asked));
  if (size !== null) return { file: asked, size, unchanging: true };
  const printed = await store.shelf.printedRenditions(photoId, 1);
  const photo = await store.photos.byId(photoId);
  for (const { width, format, hash } of [...printed, ...(photo?.renditions ?? [])]) {
    if (width !== asked.width || format !== asked.format) continue;
    const file = { width, format, ...(hash ? { hash } : {}) };
    const there = await files.size(renditionKey(photoId, file));
    if (there !== null) return { file, size: there, unchanging: false };
  }
  return null;
}
