import { expect } from '@playwright/test';
import type { InvitationAnswer } from '#lib/answers.ts';
import { signIn, signInAs, signInAsAdmin } from '#tests/support/client.ts';
import { test } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory } from '#tests/support/stories.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

test('somebody changes their own password: here they stay, elsewhere they are asked to sign in', async ({
  open,
}) => {
  const person = await signInAs(server, 'reporter', 'Wanda Careful');
  const elsewhere = await open(server, await signIn(server, person.email, person.password));
  await elsewhere.goto('/newsroom');
  await expect(elsewhere.getByRole('heading', { name: 'Desk' })).toBeVisible();
  const page = await open(server, person);
  await page.goto('/newsroom');
  await page.getByRole('button', { name: 'Wanda Careful, your menu' }).click();
  await page.getByRole('menuitem', { name: 'Your account' }).click();

  const present = page.getByRole('textbox', { name: 'Present password' });
  const chosen = page.getByRole('textbox', { name: 'New password' });
  await present.fill('not this one');
  await chosen.fill('eight quiet herons');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('This is not your present password.')).toBeVisible();
  await expect(chosen).toHaveValue('eight quiet herons');
  await present.fill(person.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await expect(present).toHaveValue('');
  await expect(elsewhere.getByText('Your session has ended.').first()).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
  expect((await signIn(server, person.email, 'eight quiet herons')).personId).toBe(person.personId);
});

test('an admin withdraws an invitation, and its link says so', async ({ open }) => {
  const admin = await signInAsAdmin(server);
  const { link } = await admin.ok<InvitationAnswer>('POST', '/people', {
    email: 'not.coming@newsroom.test',
    name: 'Not Coming',
    role: 'reporter',
  });
  const page = await open(server, admin);
  await page.goto('/newsroom/people');
  await page.getByRole('button', { name: 'Withdraw the invitation for Not Coming' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('The invitation for Not Coming is withdrawn.')).toBeVisible();
  await expect(page.getByText('not.coming@newsroom.test')).toBeHidden();
  const invited = await open(server);
  await invited.goto(link ?? '');
  await expect(
    invited.getByRole('alert').filter({ hasText: 'This invitation was withdrawn.' }),
  ).toBeVisible();
});

test('an audit line leads to its story by the headline', async ({ open }) => {
  const admin = await signInAsAdmin(server);
  const story = await makeStory(admin, await makeDesk(admin), 'Ferry runs again');
  const page = await open(server, admin);
  await page.goto('/newsroom/audit');
  await expect(page.getByRole('link', { name: 'Ferry runs again' }).first()).toHaveAttribute(
    'href',
    `/newsroom/stories/${story.id}`,
  );
});
