import { expect } from '@playwright/test';
import { signInAs } from '#tests/support/client.ts';
import { axeFindings, test } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory, rewrite } from '#tests/support/stories.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

test('a preview on a phone, a link for somebody outside, and its end', async ({ open }) => {
  const editor = await signInAs(server, 'editor');
  const story = await makeStory(editor, await makeDesk(editor), 'Otters return to the river');
  const page = await open(server, editor);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/newsroom/stories/${story.id}/preview`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Otters return to the river');
  await expect(frame.getByRole('note')).toContainText('Preview – not published');
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(frame.locator('body')).toHaveCSS('color', 'rgb(235, 231, 224)');
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.getByLabel('For whom').fill('Counsel');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByLabel('Preview link').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();

  const outside = await open(server);
  await outside.goto(link);
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Otters return to the river');
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Revoked', { exact: true })).toBeVisible();
  expect((await outside.reload())?.status()).toBe(410);
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('This preview has ended');
  await expect(outside.locator('body')).not.toContainText('Otters');
});

test('two versions are compared and the older is restored, by keyboard', async ({ open }) => {
  const editor = await signInAs(server, 'editor');
  const story = await makeStory(editor, await makeDesk(editor), 'Ferry sinks', ['Nobody was hurt.']);
  const { n } = await editor.ok<{ n: number }>('POST', `/stories/${story.id}/versions`, { note: 'first' });
  await rewrite(editor, story.id, 'Ferry saved', 'Two were hurt.');
  const page = await open(server, editor);
  await page.goto(`/newsroom/stories/${story.id}/versions`);
  await page.getByRole('button', { name: `Compare version ${n}`, exact: true }).focus();
  await page.keyboard.press('Enter');
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison.locator('del').first()).toContainText('sinks');
  await expect(comparison.locator('ins').first()).toContainText('saved');
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: `Restore version ${n}`, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.getByRole('button', { name: 'Restore', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(comparison.getByText('The two are the same, word by word.')).toBeVisible();
  const { headline } = await editor.ok<{ headline: string }>('GET', `/stories/${story.id}`);
  expect(headline).toBe('Ferry sinks');
});

test('the audit reads as sentences and is narrowed to refused attempts', async ({ open }) => {
  const editor = await signInAs(server, 'editor', 'Ada Keene');
  const reporter = await signInAs(server, 'reporter', 'Rosa Diaz');
  const story = await makeStory(editor, await makeDesk(editor), 'Badgers leave the wood');
  await reporter.call('PUT', `/stories/${story.id}/publication`, {});
  await editor.ok('PUT', `/stories/${story.id}/hold`, { reason: 'A letter from counsel' });
  const page = await open(server, editor);
  await page.goto(`/newsroom/audit?subjectId=${story.id}`);
  const lines = page.getByRole('list', { name: 'What happened, the newest first' }).getByRole('listitem');
  await expect(lines.first()).toContainText(
    'Ada Keene put the story “Badgers leave the wood” under a legal hold',
  );
  await page.getByText('Refused only').click();
  await expect(lines).toHaveCount(1);
  await expect(lines.first()).toContainText(
    'Rosa Diaz tried “publish” on the story “Badgers leave the wood”',
  );
  expect(await axeFindings(page)).toEqual([]);
});
