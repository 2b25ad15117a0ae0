import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { Client } from './client.ts';
import type { RunningServer } from './server.ts';

/** Opens a page in which this person is signed in, or nobody; its browser context is closed with the test. */
type Open = (server: RunningServer, who?: Client) => Promise<Page>;

/** Playwright's `test` with pages of people. */
export const test = base.extend<{ open: Open }>({
  open: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (server, who) => {
      const context = await browser.newContext({ baseURL: server.url });
      contexts.push(context);
      const [name = '', value = ''] = who?.cookie.split('=') ?? [];
      if (name) await context.addCookies([{ name, value, url: server.url }]);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** What axe finds against WCAG 2.2 AA and good practice, one line a rule. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
}

/** A photo that no other test has, with its metadata; without `by` nobody is named. */
export async function jpegFile(words: { by?: string; caption: string }): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = crypto.getRandomValues(new Uint8Array(3));
  return sharp({ create: { width: 1600, height: 1000, channels: 3, background: { r, g, b } } })
    .withExif({ IFD0: { ...(words.by ? { Artist: words.by } : {}), ImageDescription: words.caption } })
    .jpeg()
    .toBuffer();
}
