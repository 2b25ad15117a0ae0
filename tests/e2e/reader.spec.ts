import { expect, type Page, test } from '@playwright/test';
import type { PhotoAnswer, StoryAnswer } from '#lib/answers.ts';
import { type Client, signInAs } from '#tests/support/client.ts';
import { axeFindings } from '#tests/support/newsroom-page.ts';
import { uploadPhoto } from '#tests/support/photo-upload.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory, publishStory } from '#tests/support/stories.ts';

let server: RunningServer;
let editor: Client;
let desk: Awaited<ReturnType<typeof makeDesk>>;
let photo: PhotoAnswer;
let paths: { story: string; section: string };

test.beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor', 'Ruth Editor');
  desk = await makeDesk(editor);
  for (let n = 0; n < 16; n++) await publishStory(editor, (await makeStory(editor, desk, `Story ${n}`)).id);
  photo = await uploadPhoto(server, editor);
  const story = await illustratedStory();
  paths = { story: story.url ?? '', section: `/${desk.sectionSlug}` };
});
test.afterAll(() => server.remove());

/** With a lead photo, an inline one, headings, a list, a quote, a partner's licence, a topic and a long word. */
async function illustratedStory(
  headline = 'Infrastructure Commissioners Disagree About Everything',
  dek = 'They met for nine hours.',
): Promise<StoryAnswer> {
  const { id, version } = await makeStory(editor, desk, 'Replaced');
  const partner = await editor.ok<{ id: string }>('POST', '/partners', {
    name: `Wire ${crypto.randomUUID()}`,
    licence: 'Write to licences-and-permissions@wire-service.example before you print this.',
  });
  const topic = await editor.ok<{ id: string }>('POST', '/topics', {
    name: `Harbour ${crypto.randomUUID()}`,
  });
  await editor.ok('PATCH', `/stories/${id}`, { partnerId: partner.id, topicIds: [topic.id] });
  await editor.ok('PATCH', `/photos/${photo.id}`, {
    alt: 'A field of one colour',
    credit: 'Scandinavia Pressebilder/Landesbildstelle/Getty Images',
  });
  const text = (words: string) => (words ? [{ type: 'text', text: words }] : []);
  const p = (words: string) => ({ type: 'paragraph', content: text(words) });
  const picture = { photoId: photo.id, alt: 'A field of one colour' };
  const document = {
    type: 'doc',
    content: [
      { type: 'headline', content: text(headline) },
      { type: 'dek', content: text(dek) },
      { type: 'leadPhoto', attrs: picture, content: text('The caption of the lead photo.') },
      p('The first paragraph of the story. '.repeat(12)),
      { type: 'heading', attrs: { level: 2 }, content: text('A heading between') },
      { type: 'photo', attrs: { ...picture, size: 'wide' }, content: text('The caption below.') },
      { type: 'quote', content: [p('Nobody said this.')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [p('One thing')] }] },
      p(`A word without end: ${'donaudampfschifffahrt'.repeat(4)}.`),
    ],
  };
  const written = await editor.ok<StoryAnswer>('GET', `/stories/${id}`);
  await editor.ok('PUT', `/stories/${id}/document`, { document, baseVersion: written.version ?? version });
  return publishStory(editor, id);
}

const sizes = (page: Page) =>
  page.evaluate(() =>
    ['.body p', '.lead figcaption', '.lead .credit', 'h1'].map((one) =>
      Number.parseFloat(getComputedStyle(document.querySelector(one) as Element).fontSize),
    ),
  );
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const larger = (page: Page) => page.getByRole('button', { name: 'Larger text' });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on front, section, story, search and 404, ${colorScheme}`, async ({ browser }) => {
    const page = await (await browser.newContext({ baseURL: server.url, colorScheme })).newPage();
    for (const path of ['/', '/?page=2', paths.section, paths.story, '/search?q=story', '/no/such/page']) {
      await page.goto(path);
      expect(await axeFindings(page), path).toEqual([]);
    }
  });

test('text grows in steps to 200 %, captions and credits with it, and stays so on the next page', async ({
  page,
}) => {
  await page.goto(server.url + paths.story);
  const before = await sizes(page);
  const steps: string[] = [];
  for (let n = 0; n < 5; n++) {
    await larger(page).click();
    steps.push((await page.locator('.size output').textContent()) ?? '');
  }
  expect(steps).toEqual(['115 %', '130 %', '150 %', '175 %', '200 %']);
  await expect(larger(page)).toHaveAttribute('aria-disabled', 'true');
  const after = await sizes(page);
  for (const at of [0, 1, 2]) expect((after[at] ?? 0) / (before[at] ?? 1)).toBeCloseTo(2, 1);
  await larger(page).click({ force: true });
  expect(await sizes(page)).toEqual(after);

  await page.goto(server.url);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  await page.goto(server.url + paths.story);
  await page.getByRole('button', { name: 'Smaller text' }).click();
  await expect(page.locator('.size output')).toHaveText('175 %');
});

test('a kept size is there before the first paint, and nothing moves', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('text-size', '150');
    const seen = window as { moved?: number };
    seen.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.moved = (seen.moved ?? 0) + ((entry as { value?: number }).value ?? 0);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of [paths.story, '/']) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('150%');
    expect(await page.evaluate(() => (window as { moved?: number }).moved), path).toBe(0);
  }
});

test('where storage is blocked the text still grows', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const faults: Error[] = [];
  page.on('pageerror', (fault) => faults.push(fault));
  await page.goto(server.url + paths.story);
  const [before = 1] = await sizes(page);
  await larger(page).click();
  await larger(page).click();
  expect(((await sizes(page))[0] ?? 0) / before).toBeCloseTo(1.3, 1);
  expect(faults).toEqual([]);
});

test('at 320 px nothing scrolls sideways, at 100 % and at 200 %', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const size of ['100', '200']) {
    await page.goto(server.url);
    await page.evaluate((value) => localStorage.setItem('text-size', value), size);
    for (const path of ['/', paths.section, paths.story, '/search', '/nothing']) {
      await page.goto(server.url + path);
      expect(await sideways(page), `${path} at ${size} %`).toBe(0);
    }
  }
});

test('without script the page is complete, and the control that needs it is not there', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })).newPage();
  await page.goto(paths.story);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Infrastructure Commissioners/);
  await expect(page.getByText('The caption of the lead photo.')).toBeVisible();
  await expect(page.locator('.lead .credit')).toHaveText(
    'Ann Example/Scandinavia Pressebilder/Landesbildstelle/Getty Images',
  );
  await expect(page.locator('.size')).toBeHidden();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Section/);
});

test('the page’s own policy lets its style, script, fonts and photos in, and nothing else is asked for', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') refused.push(message.text());
  });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/assets/icon.svg')) asked.push(request.resourceType());
  });
  await page.goto(server.url + paths.story, { waitUntil: 'networkidle' });
  expect(refused).toEqual([]);
  expect(new Set(asked)).toEqual(new Set(['document', 'font', 'image']));
  await expect(page.locator('.lead img')).toHaveJSProperty('complete', true);
  expect(await page.evaluate(() => document.fonts.check('20px Newsreader'))).toBe(true);
});

test('the keyboard reaches the story past the head of the page', async ({ page }) => {
  await page.goto(server.url + paths.story);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('a long credit ends its lines behind slashes, never within a name', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => localStorage.setItem('text-size', '200'));
  await page.goto(server.url + paths.story);
  const lines = await page.locator('.lead .credit').evaluate((credit) => {
    const found: { top: number; text: string }[] = [];
    for (const node of credit.childNodes)
      for (let at = 0; at < (node.textContent ?? '').length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { top } = range.getBoundingClientRect();
        if (found.at(-1)?.top !== top) found.push({ top, text: '' });
        (found.at(-1) as { text: string }).text += range.toString();
      }
    return found.map(({ text }) => text.trim());
  });
  expect(lines.join('')).toContain('Scandinavia');
  expect(lines.length).toBeGreaterThan(2);
  const words = 'Ann Example Scandinavia Pressebilder Landesbildstelle Getty Images'.split(' ');
  for (const line of lines)
    for (const word of line.split(/[ /]/).filter(Boolean)) expect(words, line).toContain(word);
});

test('on paper the photos are as wide as the text, nothing is there to press, and the address stands at the end', async ({
  page,
}) => {
  await page.setViewportSize({ width: 567, height: 980 });
  await page.goto(server.url + paths.story);
  await page.emulateMedia({ media: 'print' });
  const widthOf = async (one: string) =>
    Math.round((await page.locator(one).first().boundingBox())?.width ?? 0);
  expect(await widthOf('.lead img')).toBe(await widthOf('.body p'));
  expect(await widthOf('.body .wide img')).toBe(await widthOf('.body p'));
  for (const part of ['.nav', '.size', '.foot', '.topics', '.skip']) {
    await expect(page.locator(part)).toHaveCount(1);
    await expect(page.locator(part)).toBeHidden();
  }
  await expect(page.getByText('The caption of the lead photo.')).toBeVisible();
  await expect(page.locator('.lead .credit')).toBeVisible();
  await expect(page.locator('.address')).toHaveText(new RegExp(`${server.url}${paths.story}$`));
});

// Last, because these stories become the newest of the paper.
test('no hole is left below the story that opens the front page, with and without dek and photo', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const hole = async () => {
    await page.goto(server.url);
    return page.evaluate(() => {
      const [opening, last] = ['.opening', '.opening .first .card:last-child .note'].map((one) =>
        document.querySelector(one)?.getBoundingClientRect(),
      );
      return (opening?.bottom ?? 0) - (last?.bottom ?? 0);
    });
  };
  await illustratedStory();
  await illustratedStory();
  expect(await hole(), 'photo and dek').toBeLessThan(40);
  await illustratedStory('Short', '');
  expect(await hole(), 'photo, no dek').toBeLessThan(40);
  await publishStory(editor, (await makeStory(editor, desk, 'Neither photo nor dek')).id);
  expect(await hole(), 'no photo, no dek').toBeLessThan(40);
});
