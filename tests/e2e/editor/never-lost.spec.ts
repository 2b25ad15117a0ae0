import { expect } from '@playwright/test';
import type { StoryAnswer } from '#lib/answers.ts';
import { signInAs } from '#tests/support/client.ts';
import { editorIn, storedBlocks, test } from '#tests/support/editor-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory, publishStory } from '#tests/support/stories.ts';

const lastBlock = async (read: Promise<string[]>) => (await read).at(-1) ?? '';

test.describe('one server', () => {
  let server: RunningServer;
  test.beforeAll(async () => {
    server = await startServer();
  });
  test.afterAll(() => server.remove());

  test('two reporters type in one story at once and see the same', async ({ openEditor }) => {
    const ada = await signInAs(server, 'reporter', 'Ada Quill');
    const ben = await signInAs(server, 'reporter', 'Ben Press');
    const { id } = await ada.ok<StoryAnswer>('POST', '/stories', {});
    await ada.ok('PATCH', `/stories/${id}`, { personIds: [ben.personId] });
    const hers = await openEditor(server, ada, id);
    const his = await openEditor(server, ben, id);
    await expect(hers.page.getByRole('button', { name: 'Here too: Ben Press' })).toBeVisible();
    await hers.headline.click();
    await his.toEnd();
    await Promise.all([
      hers.page.keyboard.type('Written by Ada in the headline', { delay: 15 }),
      his.page.keyboard.type('Written by Ben in the body, at the same time', { delay: 15 }),
    ]);
    const both = ['Written by Ada in the headline', '', 'Written by Ben in the body, at the same time'];
    await expect.poll(() => hers.blocks()).toEqual(both);
    await expect.poll(() => his.blocks()).toEqual(both);
    await expect(hers.paper.locator('.colleague')).toHaveText('Ben Press');
    await expect(hers.saveState).toHaveText('Saved');
    await expect(his.saveState).toHaveText('Saved');
    expect(await storedBlocks(ada, id)).toEqual(both);

    // In one paragraph, letter by letter between each other.
    await hers.toEnd();
    await Promise.all([
      hers.page.keyboard.type('AAAAAAAAAAAAAAAAAAAA', { delay: 10 }),
      his.page.keyboard.type('bbbbbbbbbbbbbbbbbbbb', { delay: 10 }),
    ]);
    await expect(hers.saveState).toHaveText('Saved');
    await expect(his.saveState).toHaveText('Saved');
    await expect.poll(async () => (await hers.blocks()).join() === (await his.blocks()).join()).toBe(true);
    const text = await lastBlock(hers.blocks());
    expect(text.replace(/[^A]/g, '')).toHaveLength(20);
    expect(text.replace('body', '').replace('by', '').replace(/[^b]/g, '')).toHaveLength(20);
  });

  test('writing goes on without network, says so, and arrives once it is back', async ({ openEditor }) => {
    const reporter = await signInAs(server, 'reporter');
    const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
    const { page, toEnd, saveState, line } = await openEditor(server, reporter, id);
    await toEnd();
    await page.keyboard.type('With network.');
    await expect(saveState).toHaveText('Saved');
    await line.cut();
    await page.keyboard.type(' Without network.');
    await page.getByRole('textbox', { name: 'Slug' }).fill('made-offline');
    await expect(saveState).toHaveText('Offline: kept on this computer');
    expect(await lastBlock(storedBlocks(reporter, id))).toBe('With network.');
    await line.mend();
    await expect(saveState).toHaveText('Saved', { timeout: 25_000 });
    expect(await lastBlock(storedBlocks(reporter, id))).toBe('With network. Without network.');
    expect((await reporter.ok<StoryAnswer>('GET', `/stories/${id}`)).slug).toBe('made-offline');
  });

  test('on a phone, too, the words that nothing is saved have room', async ({ openEditor }) => {
    const editor = await signInAs(server, 'editor');
    const { id } = await makeStory(editor, await makeDesk(editor), 'Ferry returns');
    await publishStory(editor, id);
    const { page, headline, saveState, line } = await openEditor(server, editor, id);
    await page.setViewportSize({ width: 360, height: 740 });
    await line.cut();
    await headline.click();
    await page.keyboard.type('Away');
    await expect(saveState).toHaveText('Offline: kept on this computer');
    const words = await saveState.locator('span').boundingBox();
    expect(words?.width).toBeGreaterThan(90);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('a tab that is closed with unsent words loses none of them', async ({ openEditor }) => {
    const reporter = await signInAs(server, 'reporter');
    const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
    const { page, toEnd, saveState, line } = await openEditor(server, reporter, id);
    await toEnd();
    await page.keyboard.type('Sent.');
    await expect(saveState).toHaveText('Saved');
    await line.cut();
    await page.keyboard.type(' Unsent.');
    await expect(saveState).toHaveText('Offline: kept on this computer');
    await page.waitForTimeout(300);
    await page.close({ runBeforeUnload: false });
    expect(await lastBlock(storedBlocks(reporter, id))).toBe('Sent.');

    await line.mend().catch(() => undefined);
    const next = await page.context().newPage();
    await next.context().setOffline(false);
    await next.goto(`/newsroom/stories/${id}`);
    const again = await editorIn(next);
    await expect.poll(() => lastBlock(again.blocks())).toBe('Sent. Unsent.');
    expect(await lastBlock(storedBlocks(reporter, id))).toBe('Sent. Unsent.');
    await next.reload();
    await editorIn(next);
    await expect.poll(() => lastBlock(again.blocks())).toBe('Sent. Unsent.');
  });

  test('a tab of the same person that is alive is not stolen from', async ({ openEditor }) => {
    const reporter = await signInAs(server, 'reporter');
    const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
    const { page, toEnd, saveState, line } = await openEditor(server, reporter, id);
    await toEnd();
    await line.cut();
    await page.keyboard.type('Written here.');
    await expect(saveState).toHaveText('Offline: kept on this computer');
    await page.context().setOffline(false);
    const second = await page.context().newPage();
    await second.goto(`/newsroom/stories/${id}`);
    const other = await editorIn(second);
    await other.toEnd();
    await second.keyboard.type('Written there.');
    await expect(other.saveState).toHaveText('Saved');
    expect(await lastBlock(storedBlocks(reporter, id))).toBe('Written there.');
    await line.mend();
    await expect(saveState).toHaveText('Saved', { timeout: 25_000 });
    const both = await lastBlock(storedBlocks(reporter, id));
    expect(both).toContain('Written here.');
    expect(both).toContain('Written there.');
    expect(both).toHaveLength('Written here.Written there.'.length);
  });

  test('a refusal makes the tab read-only with its sentence; the words stay and go on once it is lifted', async ({
    openEditor,
  }) => {
    const editor = await signInAs(server, 'editor');
    const reporter = await signInAs(server, 'reporter');
    const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
    const { page, toEnd, saveState, paper, line } = await openEditor(server, reporter, id);
    await toEnd();
    await page.keyboard.type('Before.');
    await expect(saveState).toHaveText('Saved');
    await line.cut();
    await page.keyboard.type(' After.');
    await editor.ok('PUT', `/stories/${id}/state`, { to: 'approved', note: '' });
    await line.mend();
    await expect(saveState).toContainText('Not saved:', { timeout: 25_000 });
    await expect(paper).toHaveAttribute('contenteditable', 'false');
    await expect(paper).toContainText('Before. After.');
    await expect(page.getByRole('button', { name: 'Copy the whole text' })).toBeVisible();

    await editor.ok('PUT', `/stories/${id}/state`, { to: 'draft', note: 'Go on.' });
    await expect(saveState).toHaveText('Saved', { timeout: 20_000 });
    expect(await lastBlock(storedBlocks(reporter, id))).toBe('Before. After.');
  });

  test('words of a closed tab that the newsroom refuses are offered, and can be put back', async ({
    openEditor,
  }) => {
    const editor = await signInAs(server, 'editor');
    const reporter = await signInAs(server, 'reporter');
    const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
    const { page, toEnd, saveState, line } = await openEditor(server, reporter, id);
    await toEnd();
    await page.keyboard.type('Before.');
    await expect(saveState).toHaveText('Saved');
    await line.cut();
    await page.keyboard.type(' Nearly lost.');
    await expect(saveState).toHaveText('Offline: kept on this computer');
    await page.waitForTimeout(300);
    await page.close({ runBeforeUnload: false });
    await editor.ok('PUT', `/stories/${id}/state`, { to: 'approved', note: '' });

    const next = await page.context().newPage();
    await next.context().setOffline(false);
    await next.goto(`/newsroom/stories/${id}`);
    const dialog = next.getByRole('dialog', { name: 'Text that is not in the story' });
    await expect(dialog).toContainText('Nearly lost.');
    await next.keyboard.press('Escape');
    await editor.ok('PUT', `/stories/${id}/state`, { to: 'draft', note: 'Go on.' });
    await next.reload();
    const again = await editorIn(next);
    await expect.poll(() => lastBlock(again.blocks())).toBe('Before. Nearly lost.');
    expect(await lastBlock(storedBlocks(reporter, id))).toBe('Before. Nearly lost.');
  });

  test('a session that ends in the middle of a word leaves the keyboard in the text, and is begun again in place', async ({
    openEditor,
  }) => {
    const reporter = await signInAs(server, 'reporter');
    const reader = await signInAs(server, 'editor');
    const { id } = await reporter.ok<StoryAnswer>('POST', '/stories', {});
    const { page, toEnd, saveState, paper } = await openEditor(server, reporter, id);
    await toEnd();
    await page.keyboard.type('Signed in.');
    await expect(saveState).toHaveText('Saved');
    await reporter.ok('DELETE', '/session');
    await page.keyboard.type(' Signed');
    const banner = page.getByRole('region', { name: 'Your session' });
    await expect(banner).toContainText('Your session has ended.');
    await expect(page.getByRole('status').filter({ hasText: 'Your session has ended.' })).toBeAttached();
    await page.keyboard.type(' out.');
    await expect(paper).toContainText('Signed in. Signed out.');
    await expect(saveState).toHaveText('Offline: kept on this computer');

    await page.keyboard.press('F6');
    await expect(banner.getByRole('button', { name: 'Sign in' })).toBeFocused();
    await page.keyboard.press('F6');
    await page.keyboard.type(' Back');
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await expect(dialog.getByLabel('Password')).toBeFocused();
    await page.keyboard.type(reporter.password);
    await page.keyboard.press('Enter');
    await expect(saveState).toHaveText('Saved', { timeout: 20_000 });
    await expect(banner).toHaveCount(0);
    await page.keyboard.type(' again.');
    await expect.poll(() => lastBlock(storedBlocks(reader, id))).toBe('Signed in. Signed out. Back again.');
  });
});

test('kill -9 of the server while two type: nothing acknowledged is lost, and the rest arrives', async ({
  openEditor,
}) => {
  test.setTimeout(150_000);
  let server = await startServer();
  const ada = await signInAs(server, 'editor');
  const ben = await signInAs(server, 'editor');
  const { id } = await ada.ok<StoryAnswer>('POST', '/stories', {});
  const hers = await openEditor(server, ada, id);
  const his = await openEditor(server, ben, id);
  await hers.headline.click();
  await his.toEnd();
  const typing = [
    hers.page.keyboard.type('The headline is typed while the server dies and comes back', { delay: 60 }),
    his.page.keyboard.type('The body is typed while the server dies and comes back again', { delay: 60 }),
  ];
  for (let round = 0; round < 2; round++) {
    await new Promise((resolve) => setTimeout(resolve, 900));
    await server.kill9();
    await new Promise((resolve) => setTimeout(resolve, 400));
    server = await startServer({ dataFolder: server.dataFolder, port: server.port });
  }
  await Promise.all(typing);
  await expect(hers.saveState).toHaveText('Saved', { timeout: 40_000 });
  await expect(his.saveState).toHaveText('Saved', { timeout: 40_000 });
  const whole = [
    'The headline is typed while the server dies and comes back',
    '',
    'The body is typed while the server dies and comes back again',
  ];
  await expect.poll(() => hers.blocks()).toEqual(whole);
  await expect.poll(() => his.blocks()).toEqual(whole);
  expect(await storedBlocks(ada, id)).toEqual(whole);
  await server.remove();
});
