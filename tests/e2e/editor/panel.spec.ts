import { expect } from '@playwright/test';
import type { StoryAnswer } from '#lib/answers.ts';
import { signInAs } from '#tests/support/client.ts';
import { test } from '#tests/support/editor-page.ts';
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
  await expect(bylines.getByRole('listitem')).toHaveText('Zoe Zimmer');
});
