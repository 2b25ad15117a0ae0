import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Store } from '#db/index.ts';
import { actorOf, type Context } from '#lib/context.ts';
import { beginUpload } from '#lib/photos/uploads/begin-upload.ts';
import { continueUpload } from '#lib/photos/uploads/continue-upload.ts';
import { finishUpload } from '#lib/photos/uploads/finish-upload.ts';
import { listUploads, readUpload } from '#lib/photos/uploads/read-uploads.ts';
import { stopUpload } from '#lib/photos/uploads/stop-upload.ts';
import { sweepUploads } from '#lib/photos/uploads/sweep-uploads.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPerson, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';
import { aJpeg, takenIn } from '../support/take-in.ts';

async function aDesk(): Promise<{ store: Store; desk: Context; colleague: Context }> {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const colleague = aPerson({ role: 'reporter' });
  await store.people.add(colleague, anAudit());
  const desk = await aContext(store, editor);
  return { store, desk, colleague: { ...desk, actor: actorOf(colleague) } };
}

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const about = (bytes: Uint8Array) => ({ fileName: 'harbour.jpg', bytes: bytes.length, sha256: sha(bytes) });
const begun = async (desk: Context, file: object) => (await beginUpload(desk, file)).upload?.id ?? 'none';
const lying = (desk: Context) => readdir(desk.files.temporaryFolder);

/** A request with this body, which then ends, or breaks as a cut connection does. */
function part(
  offset: number | string,
  bytes: Uint8Array,
  end: 'ends' | 'breaks' | 'hangs' = 'ends',
): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      if (end === 'ends') controller.close();
    },
    pull(controller) {
      if (end === 'breaks') controller.error(new Error('aborted'));
    },
  });
  const headers = { 'upload-offset': `${offset}` };
  return new Request('http://localhost/', { method: 'PATCH', headers, body, duplex: 'half' } as RequestInit);
}

test('a file that is cut off twice goes on from where it stopped and is one photo', async () => {
  const { store, desk } = await aDesk();
  const bytes = await aJpeg();
  const id = await begun(desk, about(bytes));
  await expect(continueUpload(desk, id, part(0, bytes.subarray(0, 100), 'breaks'))).rejects.toThrow(/kept/);
  expect(await readUpload(desk, { id })).toMatchObject({ offset: 100, bytes: bytes.length });
  await expect(finishUpload(desk, id)).rejects.toMatchObject({ details: { current: { offset: 100 } } });
  await expect(continueUpload(desk, id, part(0, bytes))).rejects.toMatchObject({
    kind: 'Conflict',
    details: { current: { offset: 100 } },
  });
  // The tab was closed: the same file chosen again is the same upload.
  expect(await begun(desk, about(bytes))).toBe(id);
  await expect(continueUpload(desk, id, part(100, bytes.subarray(100, 200), 'breaks'))).rejects.toThrow(
    /kept/,
  );
  expect(await continueUpload(desk, id, part(200, bytes.subarray(200)))).toMatchObject({
    offset: bytes.length,
  });
  const { answer, isNew } = await finishUpload(desk, id);
  expect([answer.fileName, isNew]).toEqual(['harbour.jpg', true]);
  expect((await store.photos.byId(answer.id))?.sha256).toBe(sha(bytes));
  // Whose answer was lost asks again.
  expect(await finishUpload(desk, id)).toMatchObject({ answer: { id: answer.id }, isNew: false });
  expect([await listUploads(desk), await lying(desk)]).toEqual([{ items: [], next: null }, []]);
});

test('what the library has is not sent at all, and without a hash size, name and time tell', async () => {
  const { desk, colleague } = await aDesk();
  const bytes = await aJpeg();
  const photo = await takenIn(desk, bytes);
  expect(await beginUpload(desk, about(bytes))).toMatchObject({ upload: null, photo: { id: photo.id } });
  const plain = { fileName: 'pier.jpg', bytes: 900, modifiedAt: noon };
  const id = await begun(desk, plain);
  expect(await begun(desk, plain)).toBe(id);
  for (const other of [
    { modifiedAt: noon + 1 },
    { bytes: 901 },
    { fileName: 'quay.jpg' },
    { purpose: 'logo' },
  ])
    expect(await begun(desk, { ...plain, ...other })).not.toBe(id);
  expect(await begun(colleague, plain)).not.toBe(id);
});

test('who comes again takes the place of a connection that hangs', async () => {
  const { desk } = await aDesk();
  const bytes = await aJpeg();
  const id = await begun(desk, about(bytes));
  const hanging = continueUpload(desk, id, part(0, bytes.subarray(0, 50), 'hangs'));
  const gaveWay = expect(hanging).rejects.toThrow(/another connection/);
  await expect.poll(async () => (await readUpload(desk, { id })).offset).toBe(50);
  await continueUpload(desk, id, part(50, bytes.subarray(50)));
  await gaveWay;
  expect((await finishUpload(desk, id)).isNew).toBe(true);
});

test("another's upload does not exist, a finished one takes no parts, a stopped one is gone", async () => {
  const { desk, colleague } = await aDesk();
  const bytes = await aJpeg();
  const id = await begun(desk, about(bytes));
  for (const attempt of [
    () => readUpload(colleague, { id }),
    () => continueUpload(colleague, id, part(0, bytes)),
    () => finishUpload(colleague, id),
    () => stopUpload(colleague, { id }),
  ])
    await expect(attempt()).rejects.toThrow('There is no such upload.');
  await continueUpload(desk, id, part(0, bytes));
  await finishUpload(desk, id);
  await expect(continueUpload(desk, id, part(0, bytes))).rejects.toThrow(/finished/);
  const other = await begun(desk, about(await aJpeg()));
  await continueUpload(desk, other, part(0, bytes.subarray(0, 10)));
  expect(await lying(desk)).toHaveLength(1);
  await stopUpload(desk, { id: other });
  expect(await lying(desk)).toEqual([]);
  await expect(readUpload(desk, { id: other })).rejects.toThrow(/no such upload/);
});

test('too many, too much, too large, empty, longer or other than it said: a sentence each', async () => {
  const { desk } = await aDesk();
  const limits = { ofPerson: 2, bytesOfAll: 1500 };
  const file = (fileName: string, bytes: number) =>
    beginUpload(desk, { fileName, bytes, modifiedAt: 1 }, limits);
  await file('a.jpg', 1000);
  await expect(file('b.jpg', 600)).rejects.toThrow(/room/);
  await file('c.jpg', 100);
  await expect(file('d.jpg', 1)).rejects.toThrow(/2 uploads under way/);
  await expect(file('e.jpg', 0)).rejects.toThrow(/empty/);
  await expect(file('f.jpg', 81 * 1024 * 1024)).rejects.toThrow(/80 MB/);
  const bytes = await aJpeg();
  const long = await begun(desk, { fileName: 'long.jpg', bytes: 10 });
  await expect(continueUpload(desk, long, part(0, bytes))).rejects.toThrow(/beyond the end/);
  await expect(continueUpload(desk, long, part('x', bytes))).rejects.toThrow(/Upload-Offset/);
  const other = await begun(desk, { ...about(bytes), sha256: 'a'.repeat(64) });
  await continueUpload(desk, other, part(0, bytes));
  await expect(finishUpload(desk, other)).rejects.toThrow(/not what it was/);
});

test('a refused file is gone with its upload, and the name is one of a file', async () => {
  const { store, desk } = await aDesk();
  const bytes = Buffer.from('A press release.');
  const id = await begun(desk, { ...about(bytes), fileName: '../../etc/press\u0000.jpg' });
  expect(await readUpload(desk, { id })).toMatchObject({ fileName: 'press.jpg' });
  await continueUpload(desk, id, part(0, bytes));
  await expect(finishUpload(desk, id)).rejects.toThrow(/not a photo/);
  expect([await lying(desk), await listUploads(desk)]).toEqual([[], { items: [], next: null }]);
  expect((await store.photos.list({ limit: 5 })).items).toEqual([]);
});

test('what nobody goes on with for a day is swept, a younger one stays', async () => {
  const { desk } = await aDesk();
  const after = (hours: number) => ({ ...desk, clock: { now: () => Date.now() + hours * 3_600_000 } });
  const bytes = await aJpeg();
  const id = await begun(after(0), about(bytes));
  await continueUpload(after(0), id, part(0, bytes.subarray(0, 10)));
  expect(await sweepUploads(after(23))).toBe(0);
  expect(await sweepUploads(after(25))).toBe(1);
  expect(await lying(desk)).toEqual([]);
});
