import { expect } from '@playwright/test';
import sharp from 'sharp';
import type { PhotoAnswer, StoryAnswer } from '#lib/answers.ts';
import { signInAs } from '#tests/support/client.ts';
import { jpegFile, test } from '#tests/support/newsroom-page.ts';
import { uploadPhoto } from '#tests/support/photo-upload.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { documentOf } from '#tests/support/stories.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

test('photos upload by button, drop and paste; a file that is none is refused in a sentence', async ({
  open,
}) => {
  const page = await open(server, await signInAs(server, 'reporter'));
  await page.goto('/newsroom/photos');
  await expect(page.getByRole('button', { name: 'Upload photos' })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles([
    {
      name: 'ferry.jpg',
      mimeType: 'image/jpeg',
      buffer: await jpegFile({ by: 'Ann Example', caption: 'The ferry at noon' }),
    },
    { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('these are notes and no picture') },
  ]);
  const uploads = page.getByRole('region', { name: 'Uploads' });
  await expect(uploads.getByRole('listitem').filter({ hasText: 'ferry.jpg' })).toContainText('Open');
  const refused = uploads.getByRole('listitem').filter({ hasText: 'notes.jpg' });
  await expect(refused).toContainText('Refused');
  await expect(refused.getByRole('alert')).toHaveText(/\w+.*\.$/);
  await expect(page.getByRole('gridcell', { name: /The ferry at noon/ })).toBeVisible();

  for (const [way, caption] of [
    ['drop', 'Dropped on the page'],
    ['paste', 'Pasted on the page'],
  ] as const) {
    const bytes = [...(await jpegFile({ by: 'Ann Example', caption }))];
    await page.evaluate(
      ([kind, data]) => {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(data)], `${kind}.jpg`, { type: 'image/jpeg' }));
        const event =
          kind === 'drop'
            ? new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      },
      [way, bytes] as const,
    );
    await expect(page.getByRole('gridcell', { name: new RegExp(caption) })).toBeVisible();
  }
});

test('an upload shows how far it is', async ({ open }) => {
  const page = await open(server, await signInAs(server, 'reporter'));
  const network = await page.context().newCDPSession(page);
  await page.goto('/newsroom/photos');
  await expect(page.getByRole('button', { name: 'Upload photos' })).toBeVisible();
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: 5_000_000,
    uploadThroughput: 150_000,
  });
  const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(60_000)));
  const picture = await sharp(noise, { raw: { width: 200, height: 100, channels: 3 } })
    .resize(1000, 500, { kernel: 'nearest' })
    .png()
    .toBuffer();
  const padded = Buffer.concat([picture, Buffer.alloc(400_000)]);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'noise.png', mimeType: 'image/png', buffer: padded });
  const progress = page.getByRole('progressbar', { name: 'Upload of noise.png' });
  await expect
    .poll(async () => Number(await progress.getAttribute('aria-valuenow')), { intervals: [50] })
    .toBeGreaterThan(5);
  await expect(progress).toBeHidden({ timeout: 20_000 });
});

test('the printed credit follows the typing, is saved, and a mandated one wins', async ({ open }) => {
  const editor = await signInAs(server, 'editor');
  const photo = await uploadPhoto(server, editor);
  const page = await open(server, editor);
  await page.goto(`/newsroom/photos?photo=${photo.id}`);
  const drawer = page.getByRole('dialog', { name: 'field.jpg' });
  await drawer.getByLabel('Photographers').fill('PHILIPPE HUGUEN');
  await drawer.getByLabel('Credit', { exact: true }).fill('AFP/Getty Images');
  await expect(drawer.getByText('PHILIPPE HUGUEN/AFP/Getty Images')).toBeVisible();
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer.getByRole('button', { name: 'Save' })).toBeDisabled();
  expect((await editor.ok<PhotoAnswer>('GET', `/photos/${photo.id}`)).creditLine).toBe(
    'PHILIPPE HUGUEN/AFP/Getty Images',
  );

  await drawer.getByLabel('Mandated credit').fill('U.S. Navy photo by Elizabeth Thompson');
  await expect(drawer.getByText('U.S. Navy photo by Elizabeth Thompson')).toBeVisible();
  await drawer.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(drawer.getByLabel('Mandated credit')).toHaveValue('U.S. Navy photo by Elizabeth Thompson');
});

test('a photo in use is not deleted and the refusal says where; a free one goes to the bin and comes back', async ({
  open,
}) => {
  const editor = await signInAs(server, 'editor');
  const [used, free] = [await uploadPhoto(server, editor), await uploadPhoto(server, editor)];
  const story = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const document = documentOf('A story with a photo', ['Words.']) as { content: unknown[] };
  document.content.splice(2, 0, { type: 'leadPhoto', attrs: { photoId: used.id, alt: 'A field' } });
  await editor.ok('PUT', `/stories/${story.id}/document`, { document, baseVersion: story.version });

  const page = await open(server, editor);
  await page.goto(`/newsroom/photos?photo=${used.id}`);
  await expect(page.getByRole('link', { name: 'A story with a photo' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).click();
  const ask = page.getByRole('alertdialog');
  await expect(ask).toContainText('Take it out there first.');
  await expect(ask.getByRole('link', { name: 'A story with a photo' })).toBeVisible();
  expect((await editor.ok<PhotoAnswer>('GET', `/photos/${used.id}`)).bin).toBeNull();

  await page.goto(`/newsroom/photos?photo=${free.id}`);
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL(/\/newsroom\/photos$/);
  const bin = async () => (await editor.ok<PhotoAnswer>('GET', `/photos/${free.id}`)).bin;
  expect(await bin()).not.toBeNull();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(bin).toBeNull();
});
