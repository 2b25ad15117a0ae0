import { expect } from '@playwright/test';
import { signInAs } from '#tests/support/client.ts';
import { axeFindings, test } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

test('a file of redirects is looked at, taken without its bad line, and a URL of it tested', async ({
  open,
}) => {
  const page = await open(server, await signInAs(server, 'editor'));
  await page.goto('/newsroom/settings?tab=redirects');
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import redirects' });
  const buffer = Buffer.from('from,to\n/2014/old.html,/search\n/evil,//evil.example\n');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer });
  await expect(dialog.getByText('would lead to another site')).toBeVisible();
  await dialog.getByRole('button', { name: 'Leave 1 bad line out and import 1' }).click();
  await expect(page.getByRole('button', { name: 'Edit the redirect of /2014/old.html' })).toBeVisible();
  await page.getByLabel('Test an address').last().fill('/2014/OLD.html');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Readers get a page after one redirect.')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test('two topics are merged by keyboard alone', async ({ open }) => {
  const editor = await signInAs(server, 'editor');
  for (const name of ['Ports', 'Harbours']) await editor.ok('POST', '/topics', { name });
  const page = await open(server, editor);
  await page.goto('/newsroom/settings?tab=topics');
  await page.getByRole('button', { name: 'Acts on Harbours' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge “Harbours”' });
  await dialog.getByRole('combobox', { name: 'Into' }).focus();
  await page.keyboard.type('Por');
  await page.getByRole('option', { name: 'Ports' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('/topics/harbours are led to /topics/ports')).toBeVisible();
  await dialog.getByRole('button', { name: 'Merge' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Harbours” is “Ports” now')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Acts on Harbours' })).toBeHidden();
});
