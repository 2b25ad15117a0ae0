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

/** A form with a JPEG that no other test has. */
export async function photoForm(): Promise<FormData> {
  const bytes = await aPicture(400, 300)
    .withExif({ IFD0: { Artist: 'Ann Example', ImageDescription: crypto.randomUUID() } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'field.jpg');
  return form;
}

/** Uploads it as this person. */
export async function uploadPhoto(server: RunningServer, who: Client): Promise<PhotoAnswer> {
  const answer = await send(server, {
    method: 'POST',
    path: '/photos',
    body: await photoForm(),
    cookie: who.cookie,
  });
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
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), fileName);
  return send(server, { method: 'POST', path: '/photos', body: form, cookie: who.cookie });
}

/** A rendition as newsroom screens get it. */
export const previewOf = (
  server: RunningServer,
  who: Client,
  photo: PhotoAnswer,
  width: number,
): Promise<Response> =>
  fetch(server.url + photo.previewUrl.replace('{width}', `${width}`), { headers: { cookie: who.cookie } });
