import type { Mark, Node } from '@tiptap/pm/model';

/** Words of one line as a tree, so that a link of which half is bold is printed as one link. */
export type Inline = { node: Node } | { mark: Mark; content: Inline[] };

/** Groups what lies beside each other under the same mark, outermost marks first. */
export function inlineTree(nodes: readonly Node[], depth = 0): Inline[] {
  const tree: Inline[] = [];
  for (let at = 0; at < nodes.length; ) {
    const first = nodes[at] as Node;
    const mark = first.marks[depth];
    if (!mark) {
      tree.push({ node: first });
      at += 1;
      continue;
    }
    let end = at + 1;
    while (nodes[end]?.marks[depth]?.eq(mark)) end += 1;
    tree.push({ mark, content: inlineTree(nodes.slice(at, end), depth + 1) });
    at = end;
  }
  return tree;
}
