import { expect, type Page } from '@playwright/test';
import { signInAs, signInAsAdmin } from '#tests/support/client.ts';
import { axeFindings, test } from '#tests/support/newsroom-page.ts';
import { uploadPhoto } from '#tests/support/photo-upload.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory, publishStory } from '#tests/support/stories.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

const row = (page: Page, headline: string) => page.getByRole('row').filter({ hasText: headline });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on sign-in, desk and photos, ${colorScheme}`, async ({ open }) => {
    const editor = await signInAs(server, 'editor');
    const desk = await makeDesk(editor);
    await publishStory(editor, (await makeStory(editor, desk, `Seen by axe in ${colorScheme}`)).id);
    const photo = await uploadPhoto(server, editor);
    const front = await open(server);
    const page = await open(server, editor);
    for (const one of [front, page]) await one.emulateMedia({ colorScheme });

    await front.goto('/newsroom/sign-in');
    await expect(front.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(await axeFindings(front)).toEqual([]);

    await page.goto('/newsroom');
    await expect(row(page, `Seen by axe in ${colorScheme}`)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: `More for “Seen by axe in ${colorScheme}”` }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);

    await page.goto('/newsroom/photos');
    await expect(page.getByRole('gridcell').first()).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`/newsroom/photos?photo=${photo.id}`);
    await expect(page.getByText('Printed under the photo')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });

test('axe finds nothing on the other screens, nor in their dialogs', async ({ open }) => {
  const admins = await signInAsAdmin(server);
  await admins.ok('POST', '/partners', { name: 'Axe Wire', licence: 'A licence.' });
  const page = await open(server, admins);
  for (const [path, button] of [
    ['/partners', 'New partner'],
    ['/people', 'Invite'],
    ['/settings', null],
    ['/settings?tab=sections', null],
    ['/settings?tab=authors', null],
    ['/settings?tab=tokens', null],
    ['/audit', null],
    ['/account', null],
  ] as const) {
    await page.goto(`/newsroom${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /\S/ })).toHaveCount(0);
    expect(await axeFindings(page), path).toEqual([]);
    if (!button) continue;
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axeFindings(page), `${path}: ${button}`).toEqual([]);
  }
});

test('no screen scrolls sideways at 360 px', async ({ open }) => {
  const admins = await signInAsAdmin(server);
  const desk = await makeDesk(admins);
  await makeStory(admins, desk, 'A headline of the usual length for a phone in the hand');
  const page = await open(server, admins);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [
    '',
    '/photos',
    '/partners',
    '/people',
    '/settings',
    '/settings?tab=authors',
    '/audit',
    '/account',
  ]) {
    await page.goto(`/newsroom${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, path).toBeLessThanOrEqual(0);
  }
});
