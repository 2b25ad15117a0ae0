import { expect } from '@playwright/test';
import { signInAs } from '#tests/support/client.ts';
import { test } from '#tests/support/newsroom-page.ts';
import { admin, type RunningServer, startServer } from '#tests/support/server.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

test('a stranger signs in and arrives where they were going; a wrong password is said and nothing is lost', async ({
  open,
}) => {
  const page = await open(server);
  await page.goto('/newsroom/photos?photo=none');
  await page.getByLabel('Email').fill(admin.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(admin.email);

  await page.getByLabel('Password').fill(admin.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/newsroom\/photos\?photo=none$/);
});

test('signing out leads to the sign-in page and closes the desk', async ({ open }) => {
  const page = await open(server, await signInAs(server, 'reporter', 'Olga Outgoing'));
  await page.goto('/newsroom');
  await page.getByRole('button', { name: 'Olga Outgoing, your menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/newsroom\/sign-in$/);
  await page.goto('/newsroom');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a session that ends at work is begun again in place, and the work goes on', async ({ open }) => {
  const reporter = await signInAs(server, 'reporter');
  const page = await open(server, reporter);
  await page.goto('/newsroom');
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();
  await page.context().clearCookies();

  await page.getByRole('button', { name: 'New story' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog.getByLabel('Email')).toHaveValue(reporter.email);
  await dialog.getByLabel('Password').fill(reporter.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/newsroom\/stories\/[0-9a-f-]+$/);
});
