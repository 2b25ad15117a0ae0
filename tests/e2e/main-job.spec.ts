import { type Browser, expect, type Page } from '@playwright/test';
import type { PartnerAnswer } from '#lib/answers.ts';
import { agencyPhoto } from '#tests/support/agency-photo.ts';
import { type Client, signInAs } from '#tests/support/client.ts';
import { editorIn } from '#tests/support/editor-page.ts';
import { axeFindings, test } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory, publishStory } from '#tests/support/stories.ts';

let server: RunningServer;
let editor: Client;
let reporter: Client;

test.beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor', 'Ruth Editor');
  reporter = await signInAs(server, 'reporter', 'Mara Reporter');
});
test.afterAll(() => server.remove());

test('the whole job: a reporter writes, an editor publishes, a visitor reads', async ({ open, browser }) => {
  test.setTimeout(180_000);
  const { first, second } = await theNewsroom();

  const page = await open(server);
  await signInByHand(page, reporter);
  await page.getByRole('button', { name: 'New story' }).click();
  await page.setViewportSize({ width: 1440, height: 900 });
  await writeTheText(page, [first, second]);
  await placeThePhotos(page);
  await fillThePanel(page);
  await expect(page.locator('[data-save-state]')).toHaveText('Saved');
  expect(await axeFindings(page)).toEqual([]);
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByText('Sent for review.')).toBeVisible();

  const path = await publishAsEditor(await open(server, editor), new URL(page.url()).pathname);
  await readWithoutScript(browser, path, [first, second]);
  await changeTextSize(await open(server), path);
});

/** A section, a partner, and two stories to link to. */
async function theNewsroom(): Promise<{ first: string; second: string }> {
  await editor.ok('POST', '/sections', { name: 'World' });
  await editor.ok<PartnerAnswer>('POST', '/partners', {
    name: 'Meridian',
    bylineForm: '{authors}, Meridian',
    licence: 'Free to republish with our byline.',
  });
  const desk = await makeDesk(editor);
  const first = (await publishStory(editor, (await makeStory(editor, desk, 'Attacks Were Approved')).id))
    .headline;
  const second = (
    await publishStory(editor, (await makeStory(editor, desk, 'Employee Convicted: Report')).id)
  ).headline;
  return { first, second };
}

async function signInByHand(page: Page, who: Client): Promise<void> {
  await page.goto('/newsroom');
  await page.getByLabel('Email').fill(who.email);
  await page.getByLabel('Password').fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();
}

async function writeTheText(page: Page, [first, second]: [string, string]): Promise<void> {
  const { headline, paper } = await editorIn(page);
  await headline.click();
  const type = (words: string) => page.keyboard.type(words);
  await type('Attacks Failed, Minister Says');
  await page.keyboard.press('Enter');
  await type('He wrote it himself.');
  await page.keyboard.press('Enter');
  await type(`The attacks failed, he said Monday. (RELATED: ${first})`);
  await expect(paper.locator('.related')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await type('“They try hard,” he wrote. ');
  await page.keyboard.press('Control+b');
  await type('Nobody answered.');
  await page.keyboard.press('Control+b');
  await type(` (RELATED: ${second})`);
  await expect(paper.locator('.related')).toHaveCount(2);
  await page.keyboard.press('Enter');
}

async function placeThePhotos(page: Page): Promise<void> {
  const paper = (await editorIn(page)).paper;
  const choose = async (button: string, creator: string, caption: string) => {
    await page.getByRole('button', { name: button, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Choose a photo' });
    const buffer = await agencyPhoto({ creator, credit: 'NORDLYS/Fotopool', caption });
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: `${creator}.jpg`, mimeType: 'image/jpeg', buffer });
    await expect(paper.locator('figcaption', { hasText: caption })).toBeVisible();
  };
  await choose('Photo', 'ERIK BARADA', 'The secretary speaks to reporters, June 13.');
  await choose('Lead photo', 'IDA SOLHEIM', 'A keyboard in blue light.');
  const alts = paper.getByRole('textbox', { name: 'Alternative text' });
  await alts.nth(0).fill('Hands on a keyboard');
  await alts.nth(1).fill('A man at a lectern');
  await expect(paper.locator('.credit').first()).toHaveText('IDA SOLHEIM/NORDLYS/Fotopool');
}

async function fillThePanel(page: Page): Promise<void> {
  const panel = page.getByRole('complementary', { name: 'About this story' });
  await panel.getByRole('button', { name: /Section/ }).click();
  await page.getByRole('option', { name: 'World' }).click();
  // Who joined by invitation stands as the author of what they write.
  await expect(panel.getByRole('list', { name: 'Bylines' })).toContainText('Mara Reporter');
  await panel.getByRole('button', { name: /Partner/ }).click();
  await page.getByRole('option', { name: 'Meridian' }).click();
  await expect(panel.getByText('Free to republish with our byline.')).toBeVisible();
  await expect(panel.getByText('Nothing stands against publishing.').first()).toBeVisible();
}

async function publishAsEditor(page: Page, story: string): Promise<string> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(story);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published.', { exact: true })).toBeVisible();
  const link = page.getByRole('link', { name: 'View on site' });
  return new URL((await link.getAttribute('href')) ?? '').pathname;
}

async function readWithoutScript(browser: Browser, path: string, related: string[]): Promise<void> {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Attacks Failed, Minister Says');
  const story = page.locator('article.story');
  for (const part of [
    'World',
    'He wrote it himself.',
    'Mara Reporter, Meridian',
    'A keyboard in blue light.',
    'IDA SOLHEIM/NORDLYS/Fotopool',
    'The secretary speaks to reporters, June 13.',
    'ERIK BARADA/NORDLYS/Fotopool',
    'Free to republish with our byline.',
    ...related.map((headline) => `(RELATED: ${headline})`),
  ])
    await expect(story).toContainText(part);
  await expect(story.getByRole('link', { name: related[0] ?? '' })).toHaveAttribute('href', /^\/\d{4}\//);
  await expect(story.locator('img').first()).toHaveAttribute('alt', 'Hands on a keyboard');
  await expect
    .poll(() =>
      story
        .locator('img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(300);
  await expect(page.getByRole('button', { name: 'Larger text' })).toBeHidden();
  await context.close();
}

async function changeTextSize(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const size = () =>
    page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.querySelector('.body p') as Element).fontSize),
    );
  const before = await size();
  await page.getByRole('button', { name: 'Larger text' }).click();
  expect(await size()).toBeGreaterThan(before);
}
