import { expect, type Page } from '@playwright/test';
import type { StoryAnswer } from '#lib/answers.ts';
import { signInAs } from '#tests/support/client.ts';
import { axeFindings, test } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { documentOf, makeDesk, makeStory, publishStory } from '#tests/support/stories.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

const row = (page: Page, headline: string) => page.getByRole('row').filter({ hasText: headline });

async function fromMenu(page: Page, headline: string, act: string): Promise<void> {
  await page.getByRole('button', { name: `More for “${headline}”` }).click();
  await page.getByRole('menuitem', { name: act }).click();
}

test('the desk finds by words, section and state, and the address keeps the filter', async ({ open }) => {
  const editor = await signInAs(server, 'editor');
  const here = await makeDesk(editor);
  const there = await makeDesk(editor);
  await makeStory(editor, here, 'Otters return to the river');
  await makeStory(editor, there, 'Badgers leave the wood');
  const page = await open(server, editor);
  await page.goto('/newsroom');
  await expect(row(page, 'Badgers leave')).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('otters');
  await expect(row(page, 'Badgers leave')).toBeHidden();
  await expect(row(page, 'Otters return')).toBeVisible();
  await expect(page).toHaveURL(/q=otters/);

  await page.getByRole('button', { name: /^Published/ }).click();
  await expect(page.getByText('No story fits')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search stories' })).toHaveValue('otters');
  await page.getByRole('button', { name: 'Show the whole desk' }).click();

  const sections = await editor.ok<{ items: { id: string; name: string }[] }>('GET', '/sections');
  const name = sections.items.find((section) => section.id === there.sectionId)?.name ?? '';
  await page.getByRole('button', { name: /Section$/ }).click();
  await page.getByRole('option', { name }).click();
  await expect(row(page, 'Badgers leave')).toBeVisible();
  await expect(row(page, 'Otters return')).toBeHidden();
});

test('the desk is used by keyboard alone: j and arrows move, Enter opens, n begins a story', async ({
  open,
}) => {
  const reporter = await signInAs(server, 'contributor');
  for (const headline of ['First', 'Second', 'Third']) {
    const story = await reporter.ok<StoryAnswer>('POST', '/stories', {});
    await reporter.ok('PUT', `/stories/${story.id}/document`, {
      document: documentOf(headline, ['Words.']),
      baseVersion: story.version,
    });
  }
  const page = await open(server, reporter);
  await page.goto('/newsroom');
  await expect(page.getByRole('link', { name: 'Third' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: 'Third' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.getByRole('link', { name: 'Second' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/newsroom\/stories\//);
  await page.goto('/newsroom');
  await expect(page.getByRole('link', { name: 'Third' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/newsroom\/stories\//);
});

test('a story goes from draft over review back with a note, out to readers and off again, from the desk', async ({
  open,
}) => {
  const editor = await signInAs(server, 'editor');
  const desk = await makeDesk(editor);
  const headline = 'Lighthouse keeper retires';
  const story = await makeStory(editor, desk, headline);
  const page = await open(server, editor);
  await page.goto('/newsroom?q=lighthouse');

  await fromMenu(page, headline, 'Send for review');
  await expect(row(page, headline)).toContainText('In review');

  await fromMenu(page, headline, 'Return with a note…');
  const note = page.getByRole('alertdialog', { name: 'Return to the writer' });
  await note.getByRole('button', { name: 'Return' }).click();
  await expect(note.getByRole('alert')).toContainText('Say in a note what has to change.');
  await note.getByLabel('What has to change?').fill('Who is the successor?');
  await note.getByRole('button', { name: 'Return' }).click();
  await expect(note).toBeHidden();
  await expect(row(page, headline)).toContainText('Draft');

  await fromMenu(page, headline, 'Publish…');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish' }).click();
  await expect(row(page, headline)).toContainText('Published');
  const { url } = await editor.ok<StoryAnswer>('GET', `/stories/${story.id}`);
  expect((await fetch(`${server.url}${url}`)).status).toBe(200);

  await fromMenu(page, headline, 'Unpublish…');
  await expect(page.getByText('No story links to it.')).toBeVisible();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Unpublish' }).click();
  await expect(row(page, headline)).toContainText('Unpublished');
  expect((await fetch(`${server.url}${url}`)).status).toBe(404);
});

test('a publish that is refused says what is missing and leaves the story as it was', async ({ open }) => {
  const editor = await signInAs(server, 'editor');
  const story = await editor.ok<StoryAnswer>('POST', '/stories', {});
  await editor.ok('PUT', `/stories/${story.id}/document`, {
    document: documentOf('Half a story about newts', ['Words TK.']),
    baseVersion: story.version,
  });
  const page = await open(server, editor);
  await page.goto('/newsroom?q=newts');
  await fromMenu(page, 'Half a story about newts', 'Publish…');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: /section/i })).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: /TK/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(row(page, 'Half a story about newts')).toContainText('Draft');
});

test('a reporter is not offered what only editors may do', async ({ open }) => {
  const reporter = await signInAs(server, 'reporter');
  const story = await reporter.ok<StoryAnswer>('POST', '/stories', {});
  const page = await open(server, reporter);
  await page.goto('/newsroom');
  await expect(page.getByRole('link', { name: 'Audit' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Partners' })).toBeHidden();
  const mine = page.getByRole('row').filter({ has: page.locator(`a[href$="${story.id}"]`) });
  await mine.getByRole('button').click();
  await expect(page.getByRole('menuitem', { name: 'Send for review' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /Publish/ })).toHaveCount(0);
});

test('one desk shows what another does by keyboard: chosen, assigned, sent for review, and found again by a kept view', async ({
  open,
}) => {
  const editor = await signInAs(server, 'editor', 'Ada Desk');
  const desk = await makeDesk(editor);
  for (const n of [1, 2, 3]) await makeStory(editor, desk, `Heron count ${n}`);
  const [mine, theirs] = [await open(server, editor), await open(server, await signInAs(server, 'reporter'))];
  await theirs.goto('/newsroom?q=heron');
  await mine.goto('/newsroom?q=heron');
  await expect(row(mine, 'Heron count 1')).toBeVisible();
  expect(await axeFindings(mine)).toEqual([]);

  await mine.keyboard.press('j');
  await mine.keyboard.press('x');
  await mine.keyboard.press('Shift+ArrowDown');
  await mine.keyboard.press('Shift+ArrowDown');
  await expect(mine.getByText('3 chosen', { exact: true })).toBeVisible();
  await mine.keyboard.press('s');
  const dialog = mine.getByRole('dialog', { name: 'Send for review: 3 stories' });
  await dialog.getByRole('button', { name: 'Send for review' }).click();
  await expect(dialog).toBeHidden();
  for (const n of [1, 2, 3]) await expect(row(theirs, `Heron count ${n}`)).toContainText('In review');

  await mine.keyboard.press('j');
  await mine.keyboard.press('e');
  await mine.getByRole('button', { name: /Who writes them/ }).click();
  await mine.getByRole('option', { name: 'Ada Desk' }).click();
  await mine.getByRole('button', { name: 'Assign', exact: true }).last().click();
  await expect(row(theirs, 'Heron').filter({ hasText: 'Ada Desk' })).toHaveCount(1);

  await mine.getByRole('button', { name: /Assigned to$/ }).click();
  await mine.getByRole('option', { name: 'Assigned to me' }).click();
  await expect(mine.locator('[data-story]')).toHaveCount(1);
  await mine.getByRole('button', { name: 'Views' }).click();
  await mine.getByRole('menuitem', { name: 'Keep this view…' }).click();
  await mine.getByLabel('Name').fill('My herons');
  await mine.keyboard.press('Enter');
  await expect(mine.getByRole('dialog')).toBeHidden();
  await mine.goto('/newsroom');
  await expect(row(mine, 'Heron count 1')).toBeVisible();
  await mine.locator('body').press('1');
  await expect(mine).toHaveURL(/assignee=me/);
  await expect(mine.locator('[data-story]')).toHaveCount(1);
});

test('the desk shows what a colleague does without a reload', async ({ open }) => {
  const editor = await signInAs(server, 'editor');
  const desk = await makeDesk(editor);
  const page = await open(server, editor);
  await page.goto('/newsroom');
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^All \d/ })).toBeVisible();

  const story = await makeStory(editor, desk, 'Comet seen over the harbor');
  await expect(row(page, 'Comet seen')).toContainText('Draft');
  await publishStory(editor, story.id);
  await expect(row(page, 'Comet seen')).toContainText('Published');
});
