import type { Node } from '@tiptap/pm/model';
import { shapeOf } from './blocks/shape.ts';

/** All that the story says, captions and alternative texts not left out, a line for each piece: for search and comparison. */
export function textOf(node: Node): string {
  return linesOf(node, () => true).join('\n');
}

/** The story's own text: neither headline, dek nor captions. What is counted as its words. */
export function bodyTextOf(node: Node): string {
  return linesOf(node, (block) => !shapeOf(block.type.name)?.beside).join('\n');
}

/** The words beside pictures, and what is told to who cannot see them, a line each. */
export function captionTextOf(node: Node): string {
  return linesOf(node, (block) => shapeOf(block.type.name)?.beside === true && !isTitle(block)).join('\n');
}

const isTitle = (block: Node) => block.type.name === 'headline' || block.type.name === 'dek';

/** A block's own words, as one line. */
export function inlineText(block: Node): string {
  return block.textBetween(0, block.content.size, '', (leaf) => shapeOf(leaf.type.name)?.text?.(leaf) ?? '');
}

function linesOf(node: Node, wanted: (block: Node) => boolean): string[] {
  const lines: string[] = [];
  node.descendants((block) => {
    if (!block.isTextblock) return true;
    if (wanted(block)) lines.push(inlineText(block), ...(block.attrs.alt ? [block.attrs.alt] : []));
    return false;
  });
  return lines.filter((line) => line.trim() !== '');
}
