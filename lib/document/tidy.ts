import { Fragment, type Node } from '@tiptap/pm/model';

/**
 * Pasted or imported blocks as a writer would have typed them: no empty paragraphs, two line breaks are a new
 * paragraph, and no-break blanks that only a word processor meant are plain ones.
 */
export function tidied(blocks: readonly Node[]): Node[] {
  return blocks.flatMap((block) => {
    if (block.type.name === 'paragraph') return paragraphs(block);
    if (block.isTextblock) return isBlank(block) && block.type.name === 'heading' ? [] : [plainBlanks(block)];
    if (block.isLeaf) return [block];
    const inside = tidied(block.children);
    const filled = inside.length > 0 && block.type.createAndFill(block.attrs, inside, block.marks);
    return filled ? [filled] : [];
  });
}

function paragraphs(paragraph: Node): Node[] {
  const runs: Node[][] = [[]];
  const { children } = plainBlanks(paragraph);
  children.forEach((child, index) => {
    const isBreak = child.type.name === 'hardBreak';
    const doubled =
      children[index - 1]?.type.name === 'hardBreak' || children[index + 1]?.type.name === 'hardBreak';
    if (isBreak && doubled) runs.push([]);
    else runs.at(-1)?.push(child);
  });
  return runs
    .map((run) => paragraph.copy(Fragment.from(withoutOuterBreaks(run))))
    .filter((made) => !isBlank(made));
}

function withoutOuterBreaks(run: Node[]): Node[] {
  const isText = (node: Node) => node.type.name !== 'hardBreak';
  const first = run.findIndex(isText);
  return first < 0 ? [] : run.slice(first, run.findLastIndex(isText) + 1);
}

function isBlank(block: Node): boolean {
  return block.textContent.trim() === '' && !block.children.some((child) => child.type.name === 'related');
}

function plainBlanks(block: Node): Node {
  const { schema } = block.type;
  return block.copy(
    Fragment.from(
      block.children.map((child) =>
        child.text ? schema.text(child.text.replaceAll('\u00a0', ' '), child.marks) : child,
      ),
    ),
  );
}
