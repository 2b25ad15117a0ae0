import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import type { Client } from './client.ts';
import type { RunningServer } from './server.ts';

/** A page of a browser in which this person is signed in. */
export async function pageOf(browser: Browser, server: RunningServer, who: Client): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url });
  const [name = '', value = ''] = who.cookie.split('=');
  await context.addCookies([{ name, value, url: server.url }]);
  return context.newPage();
}

/** A page of a browser in which nobody is signed in. */
export const strangersPage = async (browser: Browser, server: RunningServer): Promise<Page> =>
  (await browser.newContext({ baseURL: server.url })).newPage();

/** What axe finds against WCAG 2.2 AA and good practice, one line a rule. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
}

/** A photo that no other test has, with its metadata. */
export async function jpegFile(words: { by: string; caption: string }): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = crypto.getRandomValues(new Uint8Array(3));
  return sharp({ create: { width: 1600, height: 1000, channels: 3, background: { r, g, b } } })
    .withExif({ IFD0: { Artist: words.by, ImageDescription: words.caption } })
    .jpeg()
    .toBuffer();
}
