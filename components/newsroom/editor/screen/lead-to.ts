import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Finding } from '#lib/document/finding.ts';

/** The element that a finding about this field leads to. */
export const fieldId = (field: string) => `field-${field}`;

/** Leads to a fault: puts the cursor into the block, or the keyboard into the field of the panel. */
export function leadTo(editor: Editor, at: Finding['at']): void {
  if (!at) return;
  if ('field' in at) {
    const box = document.getElementById(fieldId(at.field));
    box?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    box?.querySelector<HTMLElement>('input, button')?.focus();
    return;
  }
  const { view } = editor;
  const position = positionOf(editor, at.path);
  if (position === null) return;
  const node = view.state.doc.nodeAt(position);
  if (!node) return;
  const dom = view.nodeDOM(position);
  const element = dom instanceof Element ? dom : (dom?.parentElement ?? null);
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const alt = element?.querySelector<HTMLInputElement>('.alt input');
  if (alt && alt.value.trim() === '') {
    alt.focus({ preventScroll: true });
    return;
  }
  const selection = node.isTextblock
    ? TextSelection.create(view.state.doc, position + 1, position + 1 + node.content.size)
    : NodeSelection.create(view.state.doc, position);
  view.dispatch(view.state.tr.setSelection(selection));
  view.dom.focus({ preventScroll: true });
}

/** The place of a node that is told by the indexes of its ancestors. */
function positionOf(editor: Editor, path: number[]): number | null {
  let node = editor.state.doc;
  let position = 0;
  for (const [depth, index] of path.entries()) {
    if (index >= node.childCount) return null;
    for (let before = 0; before < index; before++) position += node.child(before).nodeSize;
    if (depth === path.length - 1) return position;
    node = node.child(index);
    position += 1;
  }
  return null;
}
