import { expect, type Locator, type Page, type WebSocketRoute } from '@playwright/test';
import type { StoryAnswer } from '#lib/answers.ts';
import type { Client } from './client.ts';
import { test as base } from './newsroom-page.ts';
import type { RunningServer } from './server.ts';

/** A story open in somebody's browser. */
export type EditorPage = {
  page: Page;
  /** the whole text area */
  paper: Locator;
  headline: Locator;
  /** "Saved", "Saving…", "Offline: …", "Not saved: …" */
  saveState: Locator;
  /** the text of each block on the screen, without what is not the story (cursors, controls) */
  blocks(): Promise<string[]>;
  /** puts the cursor at the end of the story */
  toEnd(): Promise<void>;
};

/** The network of a page, which a test can cut: nothing passes, nothing new connects. */
export type Line = { cut(): Promise<void>; mend(): Promise<void> };

type OpenEditor = (
  server: RunningServer,
  who: Client,
  storyId: string,
) => Promise<EditorPage & { line: Line }>;

/** Playwright's `test` with stories open in people's browsers. */
export const test = base.extend<{ openEditor: OpenEditor }>({
  openEditor: async ({ open }, use) => {
    await use(async (server, who, storyId) => {
      const page = await open(server, who);
      const line = await holdLine(page);
      await page.goto(`/newsroom/stories/${storyId}`);
      return { ...(await editorIn(page)), line };
    });
  },
});

// `setOffline` leaves a WebSocket open that is open already.
async function holdLine(page: Page): Promise<Line> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket('**/live', (tab) => {
    if (isCut) {
      void tab.close();
      return;
    }
    const server = tab.connectToServer();
    open.add(tab);
    tab.onMessage((message) => {
      if (!isCut) server.send(message);
    });
    server.onMessage((message) => {
      if (!isCut) tab.send(message);
    });
  });
  return {
    async cut() {
      isCut = true;
      await page.context().setOffline(true);
      await Promise.all([...open].map((tab) => tab.close()));
      open.clear();
    },
    async mend() {
      isCut = false;
      await page.context().setOffline(false);
    },
  };
}

/** The editor in a page that is there already, once it can be written in. */
export async function editorIn(page: Page): Promise<EditorPage> {
  const paper = page.getByRole('textbox', { name: 'The story: headline, dek and text' });
  await expect(paper).toHaveAttribute('contenteditable', 'true', { timeout: 30_000 });
  return {
    page,
    paper,
    headline: paper.locator('h1'),
    saveState: page.locator('[data-save-state]'),
    blocks: () =>
      paper.evaluate((root) =>
        [...root.children].map((block) => {
          const copy = block.cloneNode(true) as Element;
          for (const extra of copy.querySelectorAll('.colleague, .controls, .flag, .credit')) extra.remove();
          return copy.textContent ?? '';
        }),
      ),
    async toEnd() {
      await paper.focus();
      await page.keyboard.press('Control+End');
    },
  };
}

/** The words of each block as the store has them. */
export async function storedBlocks(client: Client, storyId: string): Promise<string[]> {
  const { document } = await client.ok<StoryAnswer>('GET', `/stories/${storyId}`);
  return (document.content as StoredNode[]).map(textOf);
}

export type StoredNode = {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: StoredNode[];
};

/** All nodes of a kind in the stored document. */
export async function storedNodes(client: Client, storyId: string, type: string): Promise<StoredNode[]> {
  const { document } = await client.ok<StoryAnswer>('GET', `/stories/${storyId}`);
  const found: StoredNode[] = [];
  const look = (node: StoredNode) => {
    if (node.type === type) found.push(node);
    node.content?.forEach(look);
  };
  look(document as StoredNode);
  return found;
}

const textOf = (node: StoredNode): string => node.text ?? (node.content ?? []).map(textOf).join('');
