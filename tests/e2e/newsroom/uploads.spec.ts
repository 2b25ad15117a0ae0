import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { BegunUploadAnswer, List, PhotoAnswer } from '#lib/answers.ts';
import { signInAs } from '#tests/support/client.ts';
import { test } from '#tests/support/newsroom-page.ts';
import { send } from '#tests/support/send.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';

const bytesOfPier = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#357' } })
  .jpeg()
  .toBuffer();
const other = createServer((_request, response) => response.end(bytesOfPier));
let server: RunningServer;
test.beforeAll(async () => {
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  server = await startServer({ env: { NEWSROOM_FETCH_ALLOW: `127.0.0.1:${port}` } });
});
test.afterAll(async () => {
  other.close();
  await server.remove();
});

/** A picture of about so many bytes that no other has. */
async function noise(bytes: number): Promise<Buffer> {
  const pixels = crypto.getRandomValues(new Uint8Array(60_000));
  const picture = await sharp(pixels, { raw: { width: 200, height: 100, channels: 3 } })
    .jpeg()
    .toBuffer();
  return Buffer.concat([picture, Buffer.alloc(bytes)]);
}

async function slowLine(page: Page): Promise<(offline: boolean, speed?: number) => Promise<void>> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  return async (offline, speed = 300_000) => {
    await line.send('Network.emulateNetworkConditions', {
      offline,
      latency: 5,
      downloadThroughput: 5_000_000,
      uploadThroughput: speed,
    });
  };
}

const uploadsOf = (page: Page) => page.getByRole('region', { name: 'Uploads' });
const partOf = async (page: Page, name: string) =>
  Number(await page.getByRole('progressbar', { name: `Upload of ${name}` }).getAttribute('aria-valuenow'));

test('an upload outlives the line, the screen and the tab, and sends nothing twice', async ({ open }) => {
  const reporter = await signInAs(server, 'reporter');
  const page = await open(server, reporter);
  page.on('dialog', (dialog) => void dialog.accept());
  const file = { name: 'long.jpg', mimeType: 'image/jpeg', buffer: await noise(1_500_000) };
  // What came before another line was cut.
  const sha256 = createHash('sha256').update(file.buffer).digest('hex');
  const { upload } = await reporter.ok<BegunUploadAnswer>('POST', '/uploads', {
    fileName: file.name,
    bytes: file.buffer.length,
    sha256,
  });
  await send(server, {
    method: 'PATCH',
    path: `/uploads/${upload?.id}`,
    cookie: reporter.cookie,
    bytes: file.buffer.subarray(0, 400_000),
    headers: { 'upload-offset': '0' },
  });
  let cut = true;
  const from: string[] = [];
  await page.route('**/api/newsroom/uploads/*', (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    if (cut) return route.abort();
    from.push(request.headers()['upload-offset'] ?? '');
    return route.continue();
  });

  await page.goto('/newsroom/photos');
  await expect(page.getByRole('button', { name: 'Upload photos' })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(uploadsOf(page)).toContainText('It goes on by itself from where it stopped');
  expect(await partOf(page, file.name)).toBeGreaterThan(20);

  await page.getByRole('link', { name: 'Desk' }).first().click();
  await expect(page).toHaveURL(/\/newsroom$/);
  await expect(uploadsOf(page)).toContainText('long.jpg');

  await page.reload();
  await expect(uploadsOf(page)).toContainText('Uploading: 0 of 1 photo');
  cut = false;
  await expect(uploadsOf(page)).toContainText('Uploaded 1 photo', { timeout: 20_000 });
  expect(from).toEqual(['400000']);
  const { items } = await reporter.ok<List<PhotoAnswer>>('GET', '/photos');
  expect(items.map(({ fileName, bytes }) => [fileName, bytes])).toEqual([['long.jpg', file.buffer.length]]);
  expect((await reporter.ok<List<unknown>>('GET', '/uploads')).items).toEqual([]);
});

test('many at once: paused, gone on with, cancelled; a refusal stands on top; known ones are told', async ({
  open,
}) => {
  const page = await open(server, await signInAs(server, 'reporter'));
  const line = await slowLine(page);
  await page.goto('/newsroom/photos');
  await expect(page.getByRole('button', { name: 'Upload photos' })).toBeVisible();
  await line(false, 60_000);
  const files = await Promise.all(
    Array.from({ length: 12 }, async (_, n) => ({
      name: `many-${n}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await noise(n === 11 ? 900_000 : 10_000),
    })),
  );
  const words = { name: 'words.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') };
  await page
    .locator('input[type=file]')
    .setInputFiles([...files, { ...files[0], name: 'again.jpg' } as never, words]);
  const uploads = uploadsOf(page);
  await uploads.getByRole('button', { name: 'Pause' }).click();
  await expect(uploads.getByRole('heading')).toContainText(/^Paused at \d+ of 14 photos/);
  await uploads.getByRole('button', { name: 'Cancel many-11.jpg' }).click();
  await line(false, 5_000_000);
  await uploads.getByRole('button', { name: 'Go on' }).click();
  await expect(uploads.getByRole('heading')).toHaveText(
    'Uploaded 12 photos, 1 of them in the library already, 1 refused',
    { timeout: 20_000 },
  );
  await expect(uploads.getByRole('listitem').first()).toContainText('words.jpg');
  await expect(uploads.getByRole('status')).toContainText('Uploaded 12 photos');
  await uploads.getByRole('button', { name: 'Clear' }).click();
  await expect(uploads).toBeHidden();
});

test('a photo comes by its address, and one from inside is refused in a sentence', async ({ open }) => {
  const page = await open(server, await signInAs(server, 'reporter'));
  await page.goto('/newsroom/photos');
  const { port } = other.address() as AddressInfo;
  for (const url of [`http://127.0.0.1:${port}/pier.jpg`, 'http://169.254.169.254/latest'])
    await test.step(url, async () => {
      await page.getByRole('button', { name: 'More of the library' }).click();
      await page.getByRole('menuitem', { name: 'Add a photo by its address' }).click();
      await page.getByLabel('Address of the picture').fill(url);
      await page.getByRole('button', { name: 'Fetch' }).click();
      const row = uploadsOf(page).getByRole('listitem').filter({ hasText: url });
      await expect(row).toContainText(url.includes('169.') ? /private network/ : /Open|already/);
    });
});
