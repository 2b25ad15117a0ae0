import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { StoryAnswer } from '#lib/answers.ts';
import type { Client } from './client.ts';
import { pageOf } from './newsroom-page.ts';
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

export async function openEditor(
  browser: Browser,
  server: RunningServer,
  who: Client,
  storyId: string,
): Promise<EditorPage> {
  const page = await pageOf(browser, server, who);
  await page.goto(`/newsroom/stories/${storyId}`);
  return editorIn(page);
}

/** The editor in a page that is there already, once it can be written in. */
export async function editorIn(page: Page): Promise<EditorPage> {
  const paper = page.getByRole('textbox', { name: 'The story: headline, dek and text' });
  await expect(paper).toHaveAttribute('contenteditable', 'true');
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
