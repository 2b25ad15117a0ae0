import { expect } from '@playwright/test';
import { type Client, signInAs } from '#tests/support/client.ts';
import { axeFindings, test } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory, publishStory } from '#tests/support/stories.ts';

let server: RunningServer;
let editor: Client;

test.beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor', 'Ruth Editor');
});
test.afterAll(() => server.remove());

async function aPublicStory(headline: string) {
  return publishStory(editor, (await makeStory(editor, await makeDesk(editor), headline)).id);
}

test('a story is killed with the keyboard alone, and every surface is shown to be clear', async ({
  open,
}) => {
  const story = await aPublicStory('A mayor is accused of something untrue');
  const page = await open(server, editor);
  const looking = Promise.withResolvers<void>();
  await page.route('**/kill', async (route) => {
    if (route.request().method() === 'GET') await looking.promise;
    await route.continue();
  });
  await page.goto(`/newsroom/stories/${story.id}`);
  const more = page.getByRole('button', { name: 'More', exact: true });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Kill…' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Kill this story?' });
  await expect(dialog.getByRole('textbox', { name: /Reason/ })).toBeFocused();
  await expect(dialog.getByText('No story links here.')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.type('It was invented.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('We withdrew this story.');
  const kill = dialog.getByRole('button', { name: 'Kill for good' });
  await expect(kill).toBeDisabled();
  looking.resolve();
  await expect(kill).toBeEnabled();
  await kill.focus();
  await page.keyboard.press('Enter');
  const done = page.getByRole('dialog', { name: 'The story is killed' });
  await expect(done.getByText(/^Gone from all \d+ surfaces\.$/)).toBeVisible({ timeout: 30_000 });
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Ruth Editor killed it')).toBeVisible();
  await expect(page.getByText('Read only')).toBeVisible();

  const answer = await page.goto(story.url ?? '');
  expect(answer?.status()).toBe(410);
  await expect(page.getByText('We withdrew this story.')).toBeVisible();
  await expect(page.getByText('A mayor is accused')).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
});

test('a correction made in the dialog stands on the page and at /corrections', async ({ open }) => {
  const story = await aPublicStory('A ferry leaves on time');
  const page = await open(server, editor);
  await page.goto(`/newsroom/stories/${story.id}`);
  await page.getByRole('button', { name: 'Correct…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct this story' });
  await dialog.getByRole('textbox', { name: /Note/ }).fill('It left an hour late.');
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Publish the note' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('It left an hour late.')).toBeVisible();

  await page.goto('/corrections');
  await expect(page.getByText('It left an hour late.')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'A ferry leaves on time' }).click();
  await expect(page.locator('#corrections')).toBeInViewport();
  expect(await axeFindings(page)).toEqual([]);
});
