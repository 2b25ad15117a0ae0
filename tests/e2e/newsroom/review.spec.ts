import { expect, type Page } from '@playwright/test';
import { signInAs } from '#tests/support/client.ts';
import { axeFindings, test } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory } from '#tests/support/stories.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

const bell = (page: Page, name: RegExp | string = /^Notices/) => page.getByRole('button', { name });

test('sent for review, returned with a note, approved and changed: both are told without a reload', async ({
  open,
}) => {
  const editor = await signInAs(server, 'editor', 'Edda Editor');
  const reporter = await signInAs(server, 'reporter', 'Rae Reporter');
  const story = await makeStory(reporter, await makeDesk(editor), 'Otters return');
  const [desk, writing] = [await open(server, editor), await open(server, reporter)];
  await desk.goto('/newsroom/planning');
  await expect(bell(desk, 'Notices')).toBeVisible();
  await writing.goto(`/newsroom/stories/${story.id}`);
  await writing.getByRole('button', { name: 'Send for review' }).click();

  await bell(desk, 'Notices, 1 unread').click();
  // The hidden button that closes a popover lies beside it, in no landmark.
  expect((await axeFindings(desk)).filter((line) => !line.startsWith('region:'))).toEqual([]);
  await desk.getByRole('link', { name: 'Rae Reporter sent “Otters return” for review.' }).click();
  await expect(desk).toHaveURL(new RegExp(story.id));
  await expect(bell(desk, 'Notices')).toBeVisible();

  await desk.getByRole('button', { name: 'More' }).click();
  await desk.getByRole('menuitem', { name: 'Return with a note…' }).click();
  await desk.getByRole('textbox', { name: 'Note', exact: true }).fill('A second source, please.');
  await desk.getByRole('button', { name: 'Return', exact: true }).click();
  await expect(writing.getByText('Edda Editor returned this story:')).toBeVisible();
  await expect(bell(writing, 'Notices, 1 unread')).toBeVisible();
  await writing.getByRole('button', { name: 'Send for review' }).click();
  await expect(writing.getByText('Edda Editor returned this story:')).toBeHidden();

  await desk.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(desk.getByText('Approved', { exact: true })).toBeVisible();
  await expect(bell(writing, 'Notices, 2 unread')).toBeVisible();
  await bell(writing).click();
  await writing.getByRole('button', { name: 'Mark all read' }).click();
  await expect(writing.getByRole('button', { name: 'Mark all read' })).toBeDisabled();

  await expect(desk.getByText('Changed after approval')).toBeHidden();
  await desk.locator('.ProseMirror').getByText('Otters return').click();
  await desk.keyboard.press('End');
  await desk.keyboard.type(' again');
  await expect(desk.getByText('Changed after approval')).toBeVisible();
  await desk.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(desk.getByText('Changed after approval')).toBeHidden();
});

test('a pitch in one line by keyboard, taken by a reporter, accepted by an editor; a note calls by name', async ({
  open,
}) => {
  const editor = await signInAs(server, 'editor', 'Ida Desk');
  const reporter = await signInAs(server, 'reporter', 'Sam Taker');
  const [desk, other] = [await open(server, editor), await open(server, reporter)];
  const line = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Who pays for the third crane' });
  await other.goto('/newsroom/planning');
  await expect(other.getByRole('heading', { name: 'Planning' })).toBeVisible();
  await desk.goto('/newsroom/planning');
  await expect(desk.getByRole('heading', { name: 'Planning' })).toBeVisible();
  await expect(desk.getByRole('textbox', { name: 'Pitch' })).toBeVisible();
  await desk.keyboard.press('p');
  await desk.keyboard.type('Who pays for the third crane');
  await desk.keyboard.press('Enter');
  await expect(line(desk)).toBeVisible();
  await expect(desk.getByRole('textbox', { name: 'Pitch' })).toHaveValue('');
  expect(await axeFindings(desk)).toEqual([]);

  await line(other).getByRole('button', { name: 'Take' }).click();
  await expect(line(desk)).toContainText('Sam Taker');
  await line(desk).getByRole('button', { name: 'Accept' }).click();
  await expect(line(other)).toContainText('Draft');
  await expect(bell(other, 'Notices, 1 unread')).toBeVisible();

  await line(desk).getByRole('link').click();
  await desk
    .getByRole('textbox', { name: 'Note to colleagues' })
    .fill('@Sam, call the harbour master first.');
  await desk.getByRole('button', { name: 'Add note' }).click();
  await expect(bell(other, 'Notices, 2 unread')).toBeVisible();
  await expect(desk.getByText('@Sam, call the harbour master first.')).toBeVisible();
});
