import { expect, type Page } from '@playwright/test';
import { type Client, signInAs } from '#tests/support/client.ts';
import { axeFindings, test } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory, publishStory } from '#tests/support/stories.ts';

let server: RunningServer;
let editor: Client;
test.beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor', 'Ruth Front');
  const desk = await makeDesk(editor);
  for (const headline of ['Oldest of all', 'Second of all', 'Newest of all'])
    await publishStory(editor, (await makeStory(editor, desk, headline)).id);
});
test.afterAll(() => server.remove());

/** The place as the screen names it, with the story that stands there. */
const place = (page: Page, name: RegExp) => page.getByRole('row', { name });

test('by keyboard a story is dragged to the lead and published; a colleague sees it at once, and readers next', async ({
  open,
}) => {
  const page = await open(server, editor);
  const colleague = await open(server, await signInAs(server, 'editor', 'Ivo Second'));
  for (const one of [page, colleague]) {
    await one.goto('/newsroom/fronts/home');
    await expect(place(one, /^Lead: Newest of all/)).toBeVisible();
  }
  await expect(page.getByRole('img', { name: 'Here too: Ivo Second' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('row', { name: 'Newest of all', exact: true }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: 'Drag “Oldest of all”' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Drop on Lead/ })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(place(page, /^Lead: Oldest of all/)).toContainText('pinned');
  await expect(place(colleague, /^Lead: Oldest of all/)).toContainText('pinned');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Preview' }).click();
  const preview = page.frameLocator('iframe');
  await expect(preview.getByRole('heading', { level: 2 }).first()).toHaveText('Oldest of all');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Publish front' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish front' }).click();
  await expect(page.getByText('Readers see version 1 by Ruth Front')).toBeVisible();
  await expect(colleague.getByText('Readers see version 1 by Ruth Front')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Oldest of all');
});

test('two editors fill one place in the same moment: one stands there, the other is set aside; undo takes back one’s own', async ({
  open,
}) => {
  const page = await open(server, editor);
  await page.goto('/newsroom/fronts/home');
  const second = page.getByRole('button', { name: 'Place “Second of all” in…' });
  await second.click();
  await page.route('**/api/newsroom/fronts/home', (route) =>
    route.request().method() === 'PUT' ? setTimeout(() => route.continue(), 1_000) : route.continue(),
  );
  await page.getByRole('menuitem', { name: /^Opening 2/ }).click();
  await expect(place(page, /^Opening 2: Second of all/)).toContainText('pinned');
  const front = await editor.ok<{ layout: { opening: { slots: { pin: unknown }[] } }; version: number }>(
    'GET',
    '/fronts/home',
  );
  const colleague = await signInAs(server, 'editor', 'Ivo Second');
  const { items } = await editor.ok<{ items: { id: string; headline: string }[] }>(
    'GET',
    '/fronts/home/stories',
  );
  const [, slot] = front.layout.opening.slots;
  const newest = items.find(({ headline }) => headline === 'Newest of all');
  if (slot && newest)
    slot.pin = { storyId: newest.id, until: null, headline: '', kicker: '', dek: '', photo: true };
  await colleague.ok('PUT', '/fronts/home', { layout: front.layout, baseVersion: front.version });

  await expect(place(page, /^Opening 2: Newest of all/)).toContainText('pinned');
  const aside = page.getByRole('region', { name: 'Set aside' });
  await expect(aside).toContainText('Second of all');
  await aside.getByRole('button', { name: 'Place in…' }).click();
  await page.getByRole('menuitem', { name: /^Opening 3/ }).click();
  await expect(place(page, /^Opening 3: Second of all/)).toContainText('pinned');
  await expect(aside).toBeHidden();
  await page.getByRole('button', { name: 'Undo your last change' }).click();
  await expect(place(page, /^Opening 3/)).not.toContainText('pinned');
  await expect(place(page, /^Opening 2: Newest of all/)).toContainText('pinned');
});
