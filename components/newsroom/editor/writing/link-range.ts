import type { EditorState, Transaction } from '@tiptap/pm/state';
import { safeHref } from '#lib/document/safe-link.ts';

/** The words that ⌘K is about: the selection, or the whole link that the cursor is in. */
export type LinkRange = { from: number; to: number; href: string; text: string };

export function linkRange(state: EditorState): LinkRange | null {
  const { $from, from, to, empty } = state.selection;
  const { link } = state.schema.marks;
  if (!link || !$from.parent.type.allowsMarkType(link)) return null;
  const present = link.isInSet($from.marks()) ?? $from.nodeAfter?.marks.find(({ type }) => type === link);
  if (!present) return { from, to, href: '', text: state.doc.textBetween(from, to) };
  const href = String(present.attrs.href);
  if (!empty) return { from, to, href, text: state.doc.textBetween(from, to) };
  let start = from;
  let end = to;
  $from.parent.forEach((node, offset) => {
    const at = $from.start() + offset;
    if (!present.isInSet(node.marks) || at > from || at + node.nodeSize < from) return;
    start = at;
    end = at + node.nodeSize;
  });
  return { from: start, to: end, href, text: state.doc.textBetween(start, end) };
}

/** Sets, changes or (with href null) removes the link. Without any words the address itself is written. */
export function setLink(
  state: EditorState,
  range: LinkRange,
  href: string | null,
  text = '',
): Transaction | null {
  const { link } = state.schema.marks;
  if (!link) return null;
  const { from, to } = range;
  const tr = state.tr;
  if (href === null) return tr.removeMark(from, to, link);
  if (from < to) return tr.removeMark(from, to, link).addMark(from, to, link.create({ href }));
  const words = text.trim() || href.replace(/^mailto:/, '');
  return tr
    .insertText(words, from)
    .addMark(from, from + words.length, link.create({ href }))
    .removeStoredMark(link);
}

/** What a person typed as an address, completed ("example.com" → "https://example.com"); null if it may not be one. */
export function hrefFrom(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return safeHref(`mailto:${text}`);
  if (text.startsWith('/') || /^(https?|mailto|tel):/i.test(text)) return safeHref(text);
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text)) return null;
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#].*)?$/u.test(text) ? safeHref(`https://${text}`) : null;
}
