import type { Node } from '@tiptap/pm/model';

/** A story taken apart as a page prints it. */
export type Parts = { headline: string; dek: string; leadPhoto: Node | null; body: Node[] };

/** The parts of a document: `doc → headline dek leadPhoto? block+`. */
export function partsOf(node: Node): Parts {
  const parts: Parts = { headline: '', dek: '', leadPhoto: null, body: [] };
  node.forEach((child) => {
    const { name } = child.type;
    if (name === 'headline') parts.headline = child.textContent.trim();
    else if (name === 'dek') parts.dek = child.textContent.trim();
    else if (name === 'leadPhoto') parts.leadPhoto = child;
    else parts.body.push(child);
  });
  return parts;
}
