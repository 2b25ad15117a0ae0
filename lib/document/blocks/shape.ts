import type { MarkSpec, Node, NodeSpec } from '@tiptap/pm/model';
import type { Id } from '#db/index.ts';
import type { FeedFacts, FindingFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { dek } from './dek/dek.ts';
import { divider } from './divider/divider.ts';
import { heading } from './heading/heading.ts';
import { headline } from './headline/headline.ts';
import { leadPhoto } from './lead-photo/lead-photo.ts';
import { bulletList, listItem, orderedList } from './list/list.ts';
import { hardBreak, paragraph } from './paragraph/paragraph.ts';
import { photo } from './photo/photo.ts';
import { quote } from './quote/quote.ts';
import { related } from './related/related.ts';

/** One kind of node: its place in the schema, and all that the newsroom knows of it without a screen. */
export type NodeShape = {
  /** as a sentence names it: "bullet list" */
  label: string;
  /** attribute checks are in `attrs[…].validate` and throw Invalid; `toDOM` and `parseDOM` serve the editor */
  spec: NodeSpec;
  /** its text stands beside the story (headline, dek, caption): it is searched, but not counted as words of the story */
  beside?: true;
  /** what a leaf adds to the plain text */
  text?: (node: Node) => string;
  /** HTML for feeds and mail; `inner` is its content, printed */
  feed: (node: Node, inner: string, facts: FeedFacts) => string;
  references?: (node: Node) => Reference;
  /** its publish checks; `path` leads from the document to it */
  findings?: (node: Node, path: number[], facts: FindingFacts) => Finding[];
};

export type Reference = { kind: 'photo' | 'story'; id: Id };

/** One kind of mark. */
export type MarkShape = {
  label: string;
  spec: MarkSpec;
  feed: (attrs: Record<string, unknown>, inner: string, facts: FeedFacts) => string;
};

/**
 * The registry of node kinds, in the order of the schema: the first of a group is what ProseMirror fills a gap with.
 * A new kind is a folder here and a line in each of the three registries.
 */
export const blocks = {
  headline,
  dek,
  leadPhoto,
  paragraph,
  heading,
  bulletList,
  orderedList,
  listItem,
  quote,
  divider,
  photo,
  related,
  hardBreak,
} satisfies Record<string, NodeShape>;

export type BlockName = keyof typeof blocks;

/** The shape of a node by its name; undefined for the document itself, for text, and for a name that is no block's. */
export function shapeOf(name: string): NodeShape | undefined {
  return Object.hasOwn(blocks, name) ? blocks[name as BlockName] : undefined;
}
