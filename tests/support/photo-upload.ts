import sharp, { type Sharp } from 'sharp';
import type { PhotoAnswer } from '#lib/answers.ts';
import type { Client } from './client.ts';
import { type Sent, send } from './send.ts';
import type { RunningServer } from './server.ts';

/** A picture that no other test has: each gets a colour of its own. */
export function aPicture(width = 900, height = 600): Sharp {
  const [r = 0, g = 0, b = 0] = crypto.getRandomValues(new Uint8Array(3));
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
}

/** A form with this file. */
function formWith(bytes: Uint8Array, fileName: string, type: string): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), fileName);
  return form;
}

/** A JPEG by Ann Example that no other test has. */
const aJpeg = () =>
  aPicture(400, 300)
    .withExif({ IFD0: { Artist: 'Ann Example', ImageDescription: crypto.randomUUID() } })
    .jpeg()
    .toBuffer();

/** A form with such a JPEG. */
export const photoForm = async (): Promise<FormData> => formWith(await aJpeg(), 'field.jpg', 'image/jpeg');

/** Uploads one as this person. */
export async function uploadPhoto(server: RunningServer, who: Client): Promise<PhotoAnswer> {
  const answer = await uploadFile(server, who, await aJpeg(), 'field.jpg');
  if (answer.status >= 300) throw new Error(`The upload was refused: ${answer.text}`);
  return answer.json<PhotoAnswer>();
}

/** Sends these bytes as this person; the answer may be a refusal. */
export function uploadFile(
  server: RunningServer,
  who: Client,
  bytes: Uint8Array,
  fileName = 'photo.jpg',
  type = 'image/jpeg',
): Promise<Sent> {
  const body = formWith(bytes, fileName, type);
  return send(server, { method: 'POST', path: '/photos', body, cookie: who.cookie });
}

/** A rendition as newsroom screens get it. */
export const previewOf = (
  server: RunningServer,
  who: Client,
  photo: PhotoAnswer,
  width: number,
): Promise<Response> =>
  fetch(server.url + photo.previewUrl.replace('{width}', `${width}`), { headers: { cookie: who.cookie } });

/** Coarse patches that no other test has: unlike a plain picture it can be told from others, and known again. */
export function aMotif(width = 900, height = 600): Sharp {
  const patches = crypto.getRandomValues(new Uint8Array(6 * 4 * 3));
  return sharp(patches, { raw: { width: 6, height: 4, channels: 3 } }).resize(width, height, {
    fit: 'fill',
    kernel: 'cubic',
  });
}

/** Uploads the same motif twice, in two sizes. Answers the earlier and the later one. */
export async function uploadTwins(server: RunningServer, who: Client): Promise<[PhotoAnswer, PhotoAnswer]> {
  const motif = await aMotif().png().toBuffer();
  const files = [
    await sharp(motif).jpeg({ quality: 92 }).toBuffer(),
    await sharp(motif).resize(420).jpeg({ quality: 60 }).toBuffer(),
  ];
  const [earlier, later] = [
    (await uploadFile(server, who, files[0] as Buffer, 'large.jpg')).json<PhotoAnswer>(),
    (await uploadFile(server, who, files[1] as Buffer, 'small.jpg')).json<PhotoAnswer>(),
  ];
  return [earlier, later];
}
