import type { Node } from '@tiptap/pm/model';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { StoryBody, StoryLeadPhoto } from '#lib/document/blocks/site.tsx';
import type { ReaderFacts } from '#lib/document/facts.ts';
import { feedHtml } from '#lib/document/html.ts';
import { parseDocument } from '#lib/document/parse.ts';
import { readerFacts, story } from './documents.ts';

/** What readers see of these blocks, as a browser gets it. */
export const onPage = (blocks: Node[], facts: ReaderFacts = readerFacts()) =>
  renderToStaticMarkup(createElement(StoryBody, { node: story('Headline', '', ...blocks), facts }));

/** What readers see above the body. */
export const leadOnPage = (node: Node, facts: ReaderFacts = readerFacts()) =>
  renderToStaticMarkup(createElement(StoryLeadPhoto, { node, facts }));

/** What a feed prints of these blocks. */
export const inFeed = (blocks: Node[], facts = readerFacts()) =>
  feedHtml(story('Headline', '', ...blocks), facts);

/** Why a block's JSON is refused; "accepted" when it is not. */
export function refusal(...blocks: Record<string, unknown>[]): string {
  try {
    parseDocument({ type: 'doc', content: [{ type: 'headline' }, { type: 'dek' }, ...blocks] });
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
