import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { AuditAnswer, List, PhotoAnswer } from '#lib/answers.ts';
import { signInAsAdmin } from '#tests/support/client.ts';
import { aPicture } from '#tests/support/photo-upload.ts';
import { startServer } from '#tests/support/server.ts';

const inbox = await mkdtemp(path.join(os.tmpdir(), 'slugline-inbox-'));
const env = { NEWSROOM_INBOX: inbox };
let server = await startServer({ env });
afterAll(async () => {
  await server.remove();
  await rm(inbox, { recursive: true, force: true });
});

const lyingIn = async (...below: string[]) => {
  const names = await readdir(path.join(inbox, ...below), { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile()).map((entry) => entry.name);
};
const photosOf = async () => {
  const who = await signInAsAdmin(server);
  return (await who.ok<List<PhotoAnswer>>('GET', '/photos?limit=100')).items;
};

test('a transfer dropped into the folder becomes photos, also when the server is killed in the middle', async () => {
  const names = Array.from({ length: 6 }, (_, n) => `agency-${n}.jpg`);
  for (const name of names) await writeFile(path.join(inbox, name), await aPicture().jpeg().toBuffer());
  await writeFile(path.join(inbox, 'words.jpg'), 'no photo');
  await vi.waitUntil(async () => (await photosOf()).length > 0, { timeout: 30_000, interval: 50 });
  await server.kill9();
  server = await startServer({ env, dataFolder: server.dataFolder });
  await vi.waitUntil(async () => (await readdir(inbox)).every((name) => /^(done|failed)$/.test(name)), {
    timeout: 60_000,
    interval: 200,
  });

  expect((await photosOf()).map((photo) => photo.fileName).sort()).toEqual(names.toSorted());
  expect((await lyingIn('done')).sort()).toEqual(names.toSorted());
  expect((await lyingIn('failed')).sort()).toEqual(['words.jpg', 'words.jpg.reason.txt']);
  expect(await readFile(path.join(inbox, 'failed/words.jpg.reason.txt'), 'utf8')).toContain('not a photo');

  const who = await signInAsAdmin(server);
  const { items } = await who.ok<List<AuditAnswer>>('GET', '/audit?action=upload+photo&limit=100');
  expect(items.map(({ actor }) => actor.name)).toEqual(names.map(() => 'Inbox'));
});
