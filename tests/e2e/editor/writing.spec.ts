import { expect } from '@playwright/test';
import type { StoryAnswer } from '#lib/answers.ts';
import { signInAs } from '#tests/support/client.ts';
import { storedBlocks, storedNodes, test } from '#tests/support/editor-page.ts';
import { axeFindings } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory, publishStory } from '#tests/support/stories.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

test('a story is written by keyboard alone, and what stands on the screen is what the store has', async ({
  openEditor,
}) => {
  const reporter = await signInAs(server, 'reporter');
  const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
  const { page, blocks, saveState, paper } = await openEditor(server, reporter, id);
  const { keyboard } = page;
  await keyboard.type('Harbour strike enters third week');
  await keyboard.press('Enter');
  await keyboard.type('Dockers and owners talk past each other.');
  await keyboard.press('Enter');
  await keyboard.type('Plain, ');
  await keyboard.press('Control+b');
  await keyboard.type('bold');
  await keyboard.press('Control+b');
  await keyboard.type(' and ');
  await keyboard.press('Control+i');
  await keyboard.type('italic');
  await keyboard.press('Control+i');
  await keyboard.type('.');
  await keyboard.press('Enter');
  await keyboard.type('## The talks');
  await keyboard.press('Enter');
  await keyboard.type('- Wages');
  await keyboard.press('Enter');
  await keyboard.type('Hours');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('> “We wait.”');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('/numb');
  await expect(page.getByRole('option', { name: /Numbered list/ })).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Enter');
  await keyboard.type('First');
  const written = [
    'Harbour strike enters third week',
    'Dockers and owners talk past each other.',
    'Plain, bold and italic.',
    'The talks',
    'WagesHours',
    '“We wait.”',
    'First',
  ];
  expect(await blocks()).toEqual(written);
  await expect(saveState).toHaveText('Saved');
  expect(await storedBlocks(reporter, id)).toEqual(written);
  await expect(paper.locator('strong')).toHaveText('bold');
  await expect(paper.locator('em')).toHaveText('italic');
  expect((await storedNodes(reporter, id, 'heading'))[0]?.attrs).toEqual({ level: 2 });
  expect(await storedNodes(reporter, id, 'orderedList')).toHaveLength(1);
  await expect(page.getByText('11 words · 1 minute to read')).toBeVisible();
});

test('⌘K links the selected words, completes the address and refuses what is none', async ({
  openEditor,
}) => {
  const reporter = await signInAs(server, 'reporter');
  const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
  const { page, paper, toEnd, saveState } = await openEditor(server, reporter, id);
  await toEnd();
  await page.keyboard.type('See the report');
  for (let letter = 0; letter < 6; letter++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog', { name: 'Link' });
  await box.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(box).toContainText('not a web address');
  await box.getByRole('textbox', { name: 'Address' }).fill('example.com/report');
  await page.keyboard.press('Enter');
  await expect(paper.getByRole('link', { name: 'report' })).toHaveAttribute(
    'href',
    'https://example.com/report',
  );
  await expect(saveState).toHaveText('Saved');
  await page.keyboard.press('Control+k');
  await box.getByRole('button', { name: 'Remove link' }).click();
  await expect(paper.getByRole('link')).toHaveCount(0);
});

test('⌘K right after selecting means the selected words, on a slow machine too', async ({ openEditor }) => {
  test.setTimeout(120_000);
  const reporter = await signInAs(server, 'reporter');
  const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
  const { page, paper, toEnd } = await openEditor(server, reporter, id);
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 12 });
  const box = page.getByRole('dialog', { name: 'Link' });
  for (let round = 0; round < 4; round++) {
    await toEnd();
    await page.keyboard.type(' See the report');
    await expect(paper).toContainText(' See the report'.repeat(round + 1));
    for (let letter = 0; letter < 6; letter++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+k');
    await expect(box).toBeVisible();
    // Asked only where no words are selected.
    await expect(box.getByLabel('Words to show')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(box).toHaveCount(0);
    await expect(paper).toBeFocused();
  }
});

test('a colleague who only opened the story shows no caret; one shows where they put it', async ({
  openEditor,
}) => {
  const editor = await signInAs(server, 'editor');
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const mine = await openEditor(server, editor, id);
  await mine.headline.click();
  await mine.page.keyboard.type('Ferry returns');
  await expect(mine.saveState).toHaveText('Saved');
  const theirs = await openEditor(server, await signInAs(server, 'editor', 'Olga Opener'), id);
  await expect(mine.page.getByRole('button', { name: 'Here too: Olga Opener' })).toBeVisible();
  // A step brings everybody's cursor up to date.
  await mine.page.keyboard.type(' at noon');
  await expect(theirs.paper).toContainText('at noon');
  await mine.page.waitForTimeout(500);
  await expect(mine.paper.locator('.colleague')).toHaveCount(0);
  await theirs.toEnd();
  await expect(mine.paper.locator('p .colleague')).toHaveText('Olga Opener');
});

test('undo takes back only what this person wrote', async ({ openEditor }) => {
  const editor = await signInAs(server, 'editor');
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const mine = await openEditor(server, editor, id);
  const theirs = await openEditor(server, await signInAs(server, 'editor'), id);
  await mine.headline.click();
  await mine.page.keyboard.type('Mine');
  await theirs.toEnd();
  await theirs.page.keyboard.type('Theirs');
  await expect(mine.paper).toContainText('Theirs');
  await mine.page.keyboard.press('Control+z');
  await expect.poll(() => mine.blocks()).toEqual(['', '', 'Theirs']);
  await expect.poll(() => theirs.blocks()).toEqual(['', '', 'Theirs']);
});

test('pasted text keeps bold, links and headings, and nothing else; pictures of others are left out with a sentence', async ({
  openEditor,
}) => {
  const reporter = await signInAs(server, 'reporter');
  const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
  const { page, paper, toEnd, blocks } = await openEditor(server, reporter, id);
  await toEnd();
  await paper.evaluate((target) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      `<meta charset="utf-8"><b style="font-weight:normal"><p style="color:red">One <b>bold</b> word</p><br>
       <p><a href="https://example.com/?a=1">a link</a> <a href="javascript:alert(1)">no link</a></p><p>&nbsp;</p>
       <h1>A heading</h1><script>alert(1)</script><img src="https://pictures.example/a.jpg"></b>`,
    );
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText('A picture in the pasted text was left out.')).toBeVisible();
  expect((await blocks()).slice(2)).toEqual(['One bold word', 'a link no link', 'A heading']);
  await expect(paper.locator('strong')).toHaveText('bold');
  await expect(paper.getByRole('link')).toHaveCount(1);
  await expect(paper.locator('h2')).toHaveText('A heading');
  await expect(paper.locator('img')).toHaveCount(0);
});

test('a list copied in Word becomes a list, without the numbers and dots that Word writes into it', async ({
  openEditor,
}) => {
  const reporter = await signInAs(server, 'reporter');
  const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
  const { paper, toEnd } = await openEditor(server, reporter, id);
  await toEnd();
  await paper.evaluate((target) => {
    const line = (list: string, marker: string, words: string) =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:${list} level1 lfo1'><![if !supportLists]><span
       style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
       lang=EN>${words}<o:p></o:p></span></p>\n\n`;
    const data = new DataTransfer();
    data.setData(
      'text/html',
      `<body><!--StartFragment-->${line('l1', '1.', 'Wages')}${line('l1', '2.', 'Hours')}
       <p class=MsoNormal>And also<o:p></o:p></p>${line('l0', '·', 'Pensions')}<!--EndFragment--></body>`,
    );
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(paper.locator('ol > li')).toHaveText(['Wages', 'Hours']);
  await expect(paper.locator('ul > li')).toHaveText(['Pensions']);
  await expect(paper.getByText('And also')).toBeVisible();
});

test('the panel saves each field by itself, and a refused publish leads to each fault', async ({
  openEditor,
}) => {
  const editor = await signInAs(server, 'editor');
  const desk = await makeDesk(editor);
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', { authorIds: [] });
  const { page, headline, toEnd, saveState } = await openEditor(server, editor, id);
  await headline.click();
  await page.keyboard.type('Ferry returns');
  await toEnd();
  await page.keyboard.type('It came back at noon.');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const refused = page.getByRole('alertdialog', { name: 'Not published' });
  await expect(refused).toContainText('The story has no section.');
  await refused.getByRole('button', { name: /no byline/ }).click();
  await expect(page.getByRole('combobox', { name: 'Bylines' })).toBeFocused();

  const author = (
    await editor.ok<{ items: { id: string; name: string }[] }>('GET', '/authors?limit=100')
  ).items.find((one) => one.id === desk.authorId);
  await page.keyboard.type(author?.name ?? '');
  await page.getByRole('option', { name: author?.name ?? '' }).click();
  await page.getByRole('button', { name: /Section$/ }).click();
  await page.getByRole('option').last().click();
  await page.getByRole('button', { name: 'Use the headline' }).click();
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveValue('ferry-returns');
  const topics = page.getByRole('combobox', { name: 'Topics' });
  await topics.fill('Ferries');
  await page.getByRole('option', { name: 'New topic “Ferries”' }).click();
  await expect(page.getByText('Nothing stands against publishing.').first()).toBeVisible();
  await expect(saveState).toHaveText('Saved');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('button', { name: 'No changes to publish' })).toBeDisabled();
  const story = await editor.ok<StoryAnswer>('GET', `/stories/${id}`);
  expect(story).toMatchObject({ state: 'published', slug: 'ferry-returns', authorIds: [desk.authorId] });
  expect(story.topics.map(({ name }) => name)).toEqual(['Ferries']);

  await toEnd();
  await page.keyboard.type(' And left again.');
  await page.getByRole('button', { name: 'Publish changes' }).click();
  await page.getByRole('button', { name: 'Publish as a minor fix' }).click();
  await expect(page.getByRole('button', { name: 'No changes to publish' })).toBeVisible();
  const reader = await fetch(new URL(story.url ?? '', server.url));
  expect(await reader.text()).toContain('And left again.');
});

test('axe finds nothing against the editor: empty, filled, with its menu and its dialogs', async ({
  openEditor,
}) => {
  const editor = await signInAs(server, 'editor');
  const desk = await makeDesk(editor);
  const other = await makeStory(editor, desk, 'The other story');
  await publishStory(editor, other.id);
  const { id } = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const { page, toEnd } = await openEditor(server, editor, id);
  expect(await axeFindings(page)).toEqual([]);
  await toEnd();
  await page.keyboard.type('Words before. (RELATED: The other story)');
  await expect(page.locator('.story-paper .related')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await expect(page.getByRole('listbox', { name: 'Insert' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'RELATED link' }).click();
  await expect(page.getByRole('dialog', { name: 'RELATED link' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
