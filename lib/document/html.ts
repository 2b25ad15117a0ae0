import type { Node } from '@tiptap/pm/model';
import { shapeOf } from './blocks/shape.ts';
import { escapeText } from './escape.ts';
import type { FeedFacts } from './facts.ts';
import { type Inline, inlineTree } from './inline.ts';
import { type MarkName, marks } from './marks.ts';
import { readersCopy } from './readers-copy.ts';

/**
 * A story as HTML for feeds and mail: the lead photo and the body, since a feed has its own fields for headline and
 * dek. Links and pictures are absolute; nothing is in it that readers may not see.
 */
export function feedHtml(node: Node, facts: FeedFacts): string {
  return printedAll(readersCopy(node, facts.links).children, facts);
}

function printedAll(nodes: readonly Node[], facts: FeedFacts): string {
  return nodes.map((node) => printed(node, facts)).join('');
}

function printed(node: Node, facts: FeedFacts): string {
  if (node.isText) return escapeText(node.text ?? '');
  const inner = node.isTextblock
    ? printedInline(inlineTree(node.children), facts)
    : printedAll(node.children, facts);
  return shapeOf(node.type.name)?.feed(node, inner, facts) ?? inner;
}

function printedInline(tree: Inline[], facts: FeedFacts): string {
  return tree
    .map((piece) => {
      if ('node' in piece) return printed(piece.node, facts);
      const { feed } = marks[piece.mark.type.name as MarkName];
      return feed(piece.mark.attrs, printedInline(piece.content, facts), facts);
    })
    .join('');
}
