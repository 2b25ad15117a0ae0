import { expect } from '@playwright/test';
import sharp from 'sharp';
import { signInAs, signInAsAdmin } from '#tests/support/client.ts';
import { test } from '#tests/support/newsroom-page.ts';
import { send } from '#tests/support/send.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

test('a partner is made with logo, byline form and licence, and shows how it will print', async ({
  open,
}) => {
  const page = await open(server, await signInAs(server, 'editor'));
  await page.goto('/newsroom/partners');
  await page.getByRole('button', { name: 'New partner' }).click();
  const drawer = page.getByRole('dialog', { name: 'New partner' });
  await drawer.getByRole('button', { name: 'Make the partner' }).click();
  await expect(drawer.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true');
  await drawer.getByLabel('Name').fill('Northern Wire');
  await drawer.getByLabel('Byline form').fill('{authors}, Northern Wire');
  await drawer.getByLabel('Licence paragraph').fill('Republished with the kind leave of Northern Wire.');
  await expect(drawer.getByText('By Alex Example and Kim Sample, Northern Wire')).toBeVisible();
  await drawer.locator('input[type=file]').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: await sharp({ create: { width: 400, height: 160, channels: 3, background: '#b01020' } })
      .png()
      .toBuffer(),
  });
  const logo = drawer.getByRole('img', { name: 'Logo of Northern Wire' });
  await expect(logo).toBeVisible();
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await drawer.getByRole('button', { name: 'Make the partner' }).click();
  await expect(drawer).toBeHidden();
  await page.getByRole('button', { name: 'Edit Northern Wire' }).click();
  await expect(page.getByRole('dialog').getByLabel('Licence paragraph')).toHaveValue(/kind leave/);
});

test('an admin invites, the invited joins by the link, and the role can be changed', async ({ open }) => {
  const page = await open(server, await signInAsAdmin(server));
  await page.goto('/newsroom/people');
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Nia Newcomer');
  await dialog.getByLabel('Email').fill('nia@newsroom.test');
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByRole('textbox', { name: 'One-time link' }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Open invitations')).toBeVisible();

  const newcomer = await open(server);
  await newcomer.goto(link);
  await expect(newcomer.getByLabel('Your name')).toHaveValue('Nia Newcomer');
  await newcomer.getByRole('textbox', { name: 'Password' }).fill('short');
  await newcomer.getByRole('button', { name: 'Join' }).click();
  await expect(newcomer.getByText('A password has at least 10 characters.')).toBeVisible();
  await newcomer.getByRole('textbox', { name: 'Password' }).fill('words that nobody guesses');
  await newcomer.getByRole('button', { name: 'Join' }).click();
  await expect(newcomer.getByRole('heading', { name: 'Desk' })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: /Role of Nia Newcomer/ }).click();
  await page.getByRole('option', { name: /Editor/ }).click();
  await expect(page.getByText('Nia Newcomer is Editor now.')).toBeVisible();
  await newcomer.reload();
  await expect(newcomer.getByRole('link', { name: 'Partners' })).toBeVisible();
  const again = await open(server);
  await again.goto(link);
  await expect(again.getByRole('alert').filter({ hasText: 'used or has expired' })).toBeVisible();
});

test('sections are added, renamed and put in order; a token is shown once and revoked', async ({ open }) => {
  const admins = await signInAsAdmin(server);
  const page = await open(server, admins);
  await page.goto('/newsroom/settings?tab=sections');
  for (const name of ['Gardens', 'Rivers']) {
    await page.getByRole('textbox', { name: 'New section' }).fill(name);
    await page.getByRole('button', { name: 'Add section' }).click();
    await expect(page.getByRole('textbox', { name: `Name of the section ${name}` })).toBeVisible();
  }
  await page.getByRole('textbox', { name: 'Name of the section Gardens' }).fill('Parks');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move Rivers up' }).click();
  await expect
    .poll(async () => {
      const { items } = await admins.ok<{ items: { name: string }[] }>('GET', '/sections');
      return items.map((section) => section.name).slice(-2);
    })
    .toEqual(['Rivers', 'Parks']);

  await page.getByRole('tab', { name: 'Tokens' }).click();
  await page.getByRole('textbox', { name: 'What is the token for?' }).fill('Import script');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const token = await page.getByRole('textbox', { name: 'Import script' }).inputValue();
  const bearer = { authorization: `Bearer ${token}` };
  const ask = () => send(server, { method: 'GET', path: '/session', headers: bearer });
  expect((await ask()).status).toBe(200);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Revoke Import script' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('No tokens yet.')).toBeVisible();
  expect((await ask()).status).toBe(401);
});
