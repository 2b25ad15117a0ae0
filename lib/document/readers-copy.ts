import type { Node } from '@tiptap/pm/model';
import { Fragment } from '@tiptap/pm/model';
import type { Id } from '#db/index.ts';
import { shapeOf } from './blocks/shape.ts';
import { inlineText } from './text.ts';

/**
 * The document as readers may see it: RELATED links whose target is not public are gone with their parentheses and
 * the blank beside them (NEWSROOM §7), and so are paragraphs, headings and lists that hold nothing.
 */
export function readersCopy(doc: Node, links: { has(storyId: Id): boolean }): Node {
  return doc.copy(Fragment.from(doc.children.flatMap((child) => copied(child, links))));
}

function copied(node: Node, links: { has(storyId: Id): boolean }): Node[] {
  if (node.isLeaf || shapeOf(node.type.name)?.beside) return [node];
  if (node.isTextblock) {
    const line = node.copy(Fragment.from(withoutGone(node.children, links)));
    const empty = inlineText(line).trim() === '' && !line.children.some(isRelated);
    return empty ? [] : [line];
  }
  const children = node.children.flatMap((child) => copied(child, links));
  return children.length === 0 ? [] : [node.copy(Fragment.from(children))];
}

const isRelated = (node: Node) => node.type.name === 'related';

function withoutGone(nodes: readonly Node[], links: { has(storyId: Id): boolean }): Node[] {
  const kept: Node[] = [];
  let gap = false;
  for (const node of nodes) {
    if (isRelated(node) && !links.has(node.attrs.storyId)) {
      gap = true;
      continue;
    }
    const right = gap ? closeGap(kept, node) : node;
    if (!right) continue;
    kept.push(right);
    gap = false;
  }
  if (gap) trimLast(kept);
  return kept;
}

/** What follows a gap, with one blank between it and what stands before, and none before a full stop or a comma. */
function closeGap(kept: Node[], right: Node): Node | null {
  const text = right.text ?? '';
  if (/^[.,;:!?]/.test(text)) trimLast(kept);
  const last = kept.at(-1);
  const blankBefore = !last || last.type.name === 'hardBreak' || /\s$/.test(last.text ?? '');
  if (right.type.name === 'hardBreak') trimLast(kept);
  return right.isText && blankBefore ? withText(right, text.trimStart()) : right;
}

function trimLast(kept: Node[]): void {
  const last = kept.pop();
  const trimmed = last?.isText ? withText(last, (last.text ?? '').trimEnd()) : last;
  if (trimmed) kept.push(trimmed);
}

const withText = (node: Node, text: string): Node | null =>
  text === '' ? null : node.type.schema.text(text, node.marks);
