import type { Attrs, Node, NodeType } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const isBesideBody = (node: Node) => ['headline', 'dek', 'leadPhoto'].includes(node.type.name);

/** Where the body begins: after headline, dek and lead photo. */
export function bodyStart(doc: Node): number {
  let position = 0;
  doc.forEach((child, offset) => {
    if (isBesideBody(child)) position = offset + child.nodeSize;
  });
  return position;
}

/** Whether the place is in the body, and not in the headline, the dek or the lead photo's caption. */
export const isInBody = (state: EditorState): boolean => state.selection.from > bodyStart(state.doc);

/**
 * Puts a block where the person writes: in place of an empty paragraph, else after the block they are in, never above
 * the body. A place to write on follows it.
 */
export function insertBlock(state: EditorState, block: Node): Transaction {
  const { $from } = state.selection;
  const start = bodyStart(state.doc);
  const { paragraph } = state.schema.nodes;
  const current = $from.depth > 0 ? $from.node(1) : state.doc.nodeAt($from.pos);
  if ($from.pos < start || !current) return insertBlockAt(state, block, start);
  const before = $from.depth > 0 ? $from.before(1) : $from.pos;
  const after = before + current.nodeSize;
  if (current.type !== paragraph || current.content.size > 0) return insertBlockAt(state, block, after);
  const tr = state.tr.replaceWith(before, after, block);
  return goOnAfter(tr, before + block.nodeSize);
}

/** Puts a block between two others and the cursor below it. A place above the body counts as the body's start. */
export function insertBlockAt(state: EditorState, block: Node, position: number): Transaction {
  const at = Math.max(position, bodyStart(state.doc));
  return goOnAfter(putBlock(state, block, at), at + block.nodeSize);
}

/** The same without moving anybody's cursor: for what arrives while the person writes on. */
export function putBlock(state: EditorState, block: Node, position: number): Transaction {
  const at = Math.max(position, bodyStart(state.doc));
  return withPlaceBelow(state.tr.insert(at, block), at + block.nodeSize);
}

function goOnAfter(tr: Transaction, after: number): Transaction {
  withPlaceBelow(tr, after);
  return tr.setSelection(Selection.near(tr.doc.resolve(after), 1)).scrollIntoView();
}

function withPlaceBelow(tr: Transaction, after: number): Transaction {
  const { paragraph } = tr.doc.type.schema.nodes;
  return after >= tr.doc.content.size && paragraph ? tr.insert(after, paragraph.create()) : tr;
}

/** Turns the selected paragraphs and headings of the body into this kind; the same kind again makes paragraphs. */
export function toggleTextBlock(state: EditorState, type: NodeType, attrs: Attrs = {}): Transaction | null {
  const { from, to } = state.selection;
  const { paragraph } = state.schema.nodes;
  if (!isInBody(state) || !paragraph) return null;
  const already = isActiveBlock(state, type.name, attrs);
  const target = already ? paragraph : type;
  const tr = state.tr;
  let changed = false;
  state.doc.nodesBetween(from, to, (node, position, parent) => {
    if (!node.isTextblock || parent !== state.doc || isBesideBody(node)) return true;
    const mapped = tr.mapping.map(position);
    const $place = tr.doc.resolve(mapped);
    if (!$place.parent.canReplaceWith($place.index(), $place.index() + 1, target)) return false;
    tr.setBlockType(mapped, mapped + node.nodeSize, target, already ? null : attrs);
    changed = true;
    return false;
  });
  return changed ? tr : null;
}

/** Whether the cursor is in a block of this kind. */
export function isActiveBlock(state: EditorState, name: string, attrs: Attrs = {}): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type.name === name && Object.entries(attrs).every(([key, value]) => node.attrs[key] === value)) {
      return true;
    }
  }
  return false;
}

/** The story's one lead photo: put under the dek, or the one that stands there replaced. */
export function setLeadPhoto(
  state: EditorState,
  photo: { id: string; alt: string; caption: string },
): Transaction | null {
  const { leadPhoto } = state.schema.nodes;
  if (!leadPhoto) return null;
  const node = leadPhoto.create(
    { photoId: photo.id, alt: photo.alt },
    photo.caption ? state.schema.text(photo.caption) : null,
  );
  const at = bodyStart(state.doc);
  const present = state.doc.resolve(at).nodeBefore;
  const from = present?.type === leadPhoto ? at - present.nodeSize : at;
  const tr = state.tr.replaceWith(from, at, node);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1))).scrollIntoView();
}

/** Runs what a command made, and gives the keyboard back to the text. */
export function act(view: EditorView, make: (state: EditorState) => Transaction | null): void {
  const tr = make(view.state);
  if (tr) view.dispatch(tr);
  view.focus();
}
