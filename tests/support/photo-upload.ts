import sharp from 'sharp';
import type { PhotoAnswer } from '#lib/answers.ts';
import type { Client } from './client.ts';
import { send } from './send.ts';
import type { RunningServer } from './server.ts';

/** A form with a JPEG that no other test has: each gets a colour of its own. */
export async function photoForm(): Promise<FormData> {
  const [r = 0, g = 0, b = 0] = crypto.getRandomValues(new Uint8Array(3));
  const background = { r, g, b };
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background } })
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
