import { expect } from '@playwright/test';
import type { StoryAnswer } from '#lib/answers.ts';
import { type Client, signInAs } from '#tests/support/client.ts';
import { storedBlocks, storedNodes, test } from '#tests/support/editor-page.ts';
import { jpegFile } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory, publishStory, rewrite } from '#tests/support/stories.ts';

let server: RunningServer;
let editor: Client;
test.beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor');
});
test.afterAll(() => server.remove());

test('(RELATED: …) typed with a headline becomes the link; a draft is flagged; the headline stays the present one', async ({
  openEditor,
}) => {
  const desk = await makeDesk(editor);
  const target = await makeStory(editor, desk, 'Tunnel opens after nine years');
  await publishStory(editor, target.id);
  const draft = await makeStory(editor, desk, 'Bridge may close');
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page, toEnd, paper, saveState } = await openEditor(server, editor, id);
  await toEnd();
  await page.keyboard.type('Traffic. (RELATED: tunnel opens after nine years) Then ');
  await expect(paper.locator('.related')).toHaveText('(RELATED: Tunnel opens after nine years)');
  await page.keyboard.type('(RELATED: Bridge may close)');
  await expect(paper.locator('.related').nth(1)).toContainText('not public');
  await expect(saveState).toHaveText('Saved');
  const links = await storedNodes(editor, id, 'related');
  expect(links.map(({ attrs }) => attrs)).toEqual([
    { storyId: target.id, text: null },
    { storyId: draft.id, text: null },
  ]);
  await rewrite(editor, target.id, 'Tunnel opens at last', 'New words.');
  await page.reload();
  await expect(paper.locator('.related').first()).toHaveText('(RELATED: Tunnel opens at last)');
});

test('words that fit several stories ask which; own text; change and remove by a click', async ({
  openEditor,
}) => {
  const desk = await makeDesk(editor);
  const first = await makeStory(editor, desk, 'Lighthouse keeper retires');
  const second = await makeStory(editor, desk, 'Lighthouse goes dark');
  for (const { id } of [first, second]) await publishStory(editor, id);
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page, toEnd, paper, saveState } = await openEditor(server, editor, id);
  await toEnd();
  await page.keyboard.type('Coast. (RELATED: lighthouse)');
  const dialog = page.getByRole('dialog', { name: 'RELATED link' });
  await expect(dialog.getByRole('searchbox', { name: 'Find a story' })).toHaveValue('lighthouse');
  await dialog.getByRole('textbox', { name: 'Own text' }).fill('The dark tower');
  await dialog.getByRole('option', { name: 'Lighthouse goes dark' }).click();
  await expect(paper.locator('.related')).toHaveText('(RELATED: The dark tower)');
  await expect(paper).not.toContainText('(RELATED: lighthouse)');
  await expect(saveState).toHaveText('Saved');
  expect((await storedNodes(editor, id, 'related'))[0]?.attrs).toEqual({
    storyId: second.id,
    text: 'The dark tower',
  });
  await paper.locator('.related').click();
  await dialog.getByRole('textbox', { name: 'Own text' }).fill('');
  await dialog.getByRole('button', { name: 'Keep this story' }).click();
  await expect(paper.locator('.related')).toHaveText('(RELATED: Lighthouse goes dark)');
  await paper.locator('.related').click();
  await dialog.getByRole('button', { name: 'Remove link' }).click();
  await expect(paper.locator('.related')).toHaveCount(0);

  await page.keyboard.type('/rela');
  await page.keyboard.press('Enter');
  await dialog
    .getByRole('searchbox')
    .fill(`${server.url}${(await editor.ok<StoryAnswer>('GET', `/stories/${first.id}`)).url}`);
  await dialog.getByRole('option', { name: 'Lighthouse keeper retires' }).click();
  await expect(paper.locator('.related')).toHaveText('(RELATED: Lighthouse keeper retires)');
});

test('a story is found and linked by keyboard alone: words, arrow down, Enter', async ({ openEditor }) => {
  const desk = await makeDesk(editor);
  const target = await makeStory(editor, desk, 'Windmill turns again');
  await publishStory(editor, target.id);
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page, toEnd, paper } = await openEditor(server, editor, id);
  await toEnd();
  await page.keyboard.type('/rela');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Find a story' })).toBeFocused();
  await page.keyboard.type('windmill');
  await expect(page.getByRole('option')).toHaveText([/Windmill turns again/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(paper.locator('.related')).toHaveText('(RELATED: Windmill turns again)');
});

test('a photo dropped into the text brings its caption and credit; alternative text and size are set in place', async ({
  openEditor,
}) => {
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page, toEnd, paper, saveState } = await openEditor(server, editor, id);
  await toEnd();
  await page.keyboard.type('Before the photo.');
  const bytes = [...(await jpegFile({ by: 'Ann Example', caption: 'The ferry at noon' }))];
  await paper.evaluate((root, data) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(data)], 'ferry.jpg', { type: 'image/jpeg' }));
    const { left, bottom } = (root.lastElementChild as Element).getBoundingClientRect();
    root.dispatchEvent(
      new DragEvent('drop', {
        dataTransfer: files,
        clientX: left + 20,
        clientY: bottom - 4,
        bubbles: true,
        cancelable: true,
      }),
    );
  }, bytes);
  const figure = paper.locator('figure');
  await expect(figure.locator('figcaption')).toHaveText('The ferry at noon');
  await expect(figure.locator('.credit')).toHaveText('Ann Example');
  await figure.getByRole('textbox', { name: 'Alternative text' }).fill('A white ferry at a pier');
  await figure.getByRole('button', { name: 'Wide' }).click();
  await figure.locator('figcaption').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' on Tuesday');
  await page.keyboard.press('Enter');
  await page.keyboard.type('After the photo.');
  await expect(saveState).toHaveText('Saved');
  expect((await storedBlocks(editor, id)).slice(2)).toEqual([
    'Before the photo.',
    'The ferry at noon on Tuesday',
    'After the photo.',
  ]);
  expect((await storedNodes(editor, id, 'photo'))[0]?.attrs).toMatchObject({
    alt: 'A white ferry at a pier',
    size: 'wide',
  });
});

test('a click on a picture selects the photo: letters do not replace it, Delete removes it and nothing else', async ({
  openEditor,
}) => {
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page, toEnd, paper, blocks } = await openEditor(server, editor, id);
  await toEnd();
  await page.keyboard.type('Only words.');
  await page.getByRole('button', { name: 'Photo', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Choose a photo' })
    .locator('input[type=file]')
    .setInputFiles({
      name: 'pier.jpg',
      mimeType: 'image/jpeg',
      buffer: await jpegFile({ by: 'Ann Example', caption: 'The pier' }),
    });
  const figure = paper.locator('figure');
  await paper.getByText('Only words.').click();
  await figure.locator('img').click();
  await expect(figure).toHaveClass(/selected/);
  await page.keyboard.type('x');
  await expect(figure).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(figure).toHaveCount(0);
  expect((await blocks()).filter(Boolean)).toEqual(['Only words.']);
});

test('a file that is no picture leaves one sentence and nothing in the text', async ({ openEditor }) => {
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page, toEnd, paper, blocks } = await openEditor(server, editor, id);
  await toEnd();
  await page.keyboard.type('Only words.');
  await paper.evaluate((root) => {
    const files = new DataTransfer();
    files.items.add(new File(['no picture'], 'notes.jpg', { type: 'image/jpeg' }));
    root.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText(/^notes\.jpg: .+\.$/)).toBeVisible();
  expect(await blocks()).toEqual(['', '', 'Only words.']);
  await expect(paper.locator('.uploading')).toHaveCount(0);
});

test('the lead photo is chosen from the library by the toolbar, replaced and removed', async ({
  openEditor,
}) => {
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page, paper, headline, saveState } = await openEditor(server, editor, id);
  await headline.click();
  await page.keyboard.type('With a lead photo');
  await page.getByRole('button', { name: 'Lead photo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a photo' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'lead.jpg',
    mimeType: 'image/jpeg',
    buffer: await jpegFile({ by: 'Ann Example', caption: 'The harbour at dawn' }),
  });
  const figure = paper.locator('figure');
  await expect(figure.locator('figcaption')).toHaveText('The harbour at dawn');
  await expect(saveState).toHaveText('Saved');
  expect(await storedNodes(editor, id, 'leadPhoto')).toHaveLength(1);
  await figure.getByRole('button', { name: 'Remove photo' }).click();
  await expect(figure).toHaveCount(0);
  await expect(saveState).toHaveText('Saved');
  expect(await storedNodes(editor, id, 'leadPhoto')).toHaveLength(0);
});

test('a file dropped beside the text does not replace the page', async ({ openEditor }) => {
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page } = await openEditor(server, editor, id);
  const isTaken = await page.getByRole('region', { name: 'This story' }).evaluate((place) => {
    const files = new DataTransfer();
    files.items.add(new File(['bytes'], 'ferry.jpg', { type: 'image/jpeg' }));
    const dropped = { dataTransfer: files, bubbles: true, cancelable: true };
    return ['dragover', 'drop'].map((type) => !place.dispatchEvent(new DragEvent(type, dropped)));
  });
  expect(isTaken).toEqual([true, true]);
});

test('without network the library says so, and comes once there is one', async ({ openEditor }) => {
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page, line } = await openEditor(server, editor, id);
  await line.cut();
  await page.getByRole('button', { name: 'Photo', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a photo' });
  await expect(dialog.getByRole('alert')).toContainText('The newsroom cannot be reached.');
  await line.mend();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByRole('searchbox')).toBeVisible();
});
