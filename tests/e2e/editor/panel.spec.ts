import { expect } from '@playwright/test';
import type { StoryAnswer } from '#lib/answers.ts';
import { signInAs } from '#tests/support/client.ts';
import { test } from '#tests/support/editor-page.ts';
import { jpegFile } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

test('a byline chosen before the search has answered is the one that was typed', async ({ openEditor }) => {
  const editor = await signInAs(server, 'editor');
  for (const name of ['Anna Adams', 'Zoe Zimmer']) await editor.ok('POST', '/authors', { name });
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page } = await openEditor(server, editor, id);
  await page.setViewportSize({ width: 1440, height: 900 });
  const box = page.getByRole('combobox', { name: 'Bylines' });
  await box.click();
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.route('**/api/newsroom/authors?*q=Zoe*', async (route) => {
    await new Promise((answered) => setTimeout(answered, 2000));
    await route.continue();
  });
  await page.keyboard.type('Zoe');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const bylines = page.getByRole('list', { name: 'Bylines' });
  await expect(bylines.getByRole('listitem')).toHaveText(['Test editor', 'Zoe Zimmer']);
});

test('a photo without credit leads to its place in the library, and the story knows the new credit', async ({
  openEditor,
}) => {
  const editor = await signInAs(server, 'editor');
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page, paper } = await openEditor(server, editor, id);
  await page.getByRole('button', { name: 'Photo', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Choose a photo' })
    .locator('input[type=file]')
    .setInputFiles({
      name: 'bare.jpg',
      mimeType: 'image/jpeg',
      buffer: await jpegFile({ caption: 'Bare' }),
    });
  const coming = page.context().waitForEvent('page');
  await paper.locator('.credit a').click();
  const library = await coming;
  await library.getByRole('dialog').getByLabel('Credit', { exact: true }).fill('AFP/Getty Images');
  await library.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(library.getByRole('dialog').getByText('AFP/Getty Images').first()).toBeVisible();
  await library.close();
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect(paper.locator('.credit')).toHaveText('AFP/Getty Images');
});

test('the address under the slug follows the headline letter by letter, before anything is saved', async ({
  openEditor,
}) => {
  const reporter = await signInAs(server, 'reporter');
  const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
  const { page, headline, saveState, line } = await openEditor(server, reporter, id);
  await page.setViewportSize({ width: 1440, height: 900 });
  await line.cut();
  await headline.click();
  await page.keyboard.type('Ferry returns at noon');
  await expect(page.getByText(/\/ferry-returns-at-noon$/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveAttribute(
    'placeholder',
    'ferry-returns-at-noon',
  );
  await expect(saveState).toHaveText('Offline: kept on this computer');
});

test('on a phone a notice lies over no button of an open dialog, and can be put away without closing it', async ({
  openEditor,
}) => {
  const editor = await signInAs(server, 'editor');
  const colleague = await signInAs(server, 'editor', 'Cora Colleague');
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page } = await openEditor(server, editor, id);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Spike…' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await colleague.ok('PUT', `/stories/${id}/state`, { to: 'in review', note: '' });
  const notice = page.getByRole('listitem').filter({ hasText: 'Cora Colleague' });
  await expect(notice).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click({ trial: true, timeout: 2_000 });
  await dialog.getByRole('button', { name: 'Spike' }).click({ trial: true, timeout: 2_000 });
  await notice.getByRole('button', { name: 'Close toast' }).click();
  await expect(notice).toHaveCount(0);
  await expect(dialog).toBeVisible();
});
