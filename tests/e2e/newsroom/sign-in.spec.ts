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
  await page.getByRole('region', { name: 'Your session' }).getByRole('button', { name: 'Sign in' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog.getByLabel('Email')).toHaveValue(reporter.email);
  await dialog.getByLabel('Password').fill(reporter.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/newsroom\/stories\/[0-9a-f-]+$/);
});

test('the first admin sets the newsroom up by the printed link, which works once', async ({ open }) => {
  const fresh = await startServer({ env: { NEWSROOM_ADMIN_EMAIL: '', NEWSROOM_ADMIN_PASSWORD: '' } });
  try {
    const link = /http:\S+\/newsroom\/set-up\?token=\S+/.exec(fresh.output())?.[0] ?? '';
    const page = await open(fresh);
    await page.goto(link);
    await page.getByRole('button', { name: 'Open the newsroom' }).click();
    await expect(page.getByLabel('Your email')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('Name of the newsroom').fill('The Harbor Herald');
    await page.getByLabel('Your name').fill('Ada Admin');
    await page.getByLabel('Your email').fill('ada@newsroom.test');
    await page.getByRole('textbox', { name: 'Password' }).fill('words that nobody guesses');
    const sample = page.getByRole('checkbox', { name: /Start with a sample newsroom/ });
    await expect(sample).not.toBeChecked();
    await page.getByRole('button', { name: 'Open the newsroom' }).click();
    await expect(page.getByText('No stories yet')).toBeVisible();
    await expect(page.getByRole('link', { name: 'The Harbor Herald' })).toBeVisible();

    const late = await open(fresh);
    await late.goto(link);
    await expect(late.getByRole('alert').filter({ hasText: 'not valid any more' })).toBeVisible();
  } finally {
    await fresh.remove();
  }
});
