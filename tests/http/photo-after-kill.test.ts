import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { PhotoAnswer } from '#lib/answers.ts';
import { signInAs } from '../support/client.ts';
import { aPicture, uploadFile } from '../support/photo-upload.ts';
import { startServer } from '../support/server.ts';

test('a photo whose files were being made when the power went has them soon after the next start', async () => {
  const killed = await startServer();
  const editor = await signInAs(killed, 'editor');
  const photo = (
    await uploadFile(killed, editor, await aPicture(6000, 4000).jpeg().toBuffer())
  ).json<PhotoAnswer>();
  const raw = new Database(path.join(killed.dataFolder, 'newsroom.db'), { readonly: true });
  const taken = raw
    .prepare(`SELECT count(*) FROM job WHERE kind = 'finish photo' AND lease_until IS NOT NULL`)
    .pluck();
  await expect.poll(() => taken.get(), { timeout: 15_000, interval: 5 }).toBe(1);
  raw.close();
  await killed.kill9();

  const { dataFolder, port } = killed;
  const server = await startServer({ dataFolder, port });
  const widths = async () => {
    const { renditions } = await editor.ok<PhotoAnswer>('GET', `/photos/${photo.id}`);
    return new Set(renditions.map(({ width }) => width));
  };
  try {
    expect(await widths()).toEqual(new Set([720]));
    await expect.poll(widths, { timeout: 25_000 }).toEqual(new Set([360, 720, 840, 1080, 1300, 2000]));
  } finally {
    await server.remove();
  }
});
