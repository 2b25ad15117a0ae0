import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  deleteSelection,
  exitCode,
  joinBackward,
  joinForward,
  liftEmptyBlock,
  selectNodeBackward,
  selectNodeForward,
  splitBlock,
  toggleMark,
} from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import { undoInputRule } from '@tiptap/pm/inputrules';
import { keymap } from '@tiptap/pm/keymap';
import type { ResolvedPos, Schema } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import {
  AllSelection,
  type Command,
  NodeSelection,
  Plugin,
  Selection,
  TextSelection,
} from '@tiptap/pm/state';
import { bodyStart, toggleTextBlock } from '#lib/document/blocks/editor-commands.ts';

/** What stands beside the body: pieces of one line that neither split nor melt into their neighbours. */
const onePiece = new Set(['headline', 'dek', 'leadPhoto', 'photo']);
const pieceAround = ({ parent }: ResolvedPos) => (onePiece.has(parent.type.name) ? parent.type.name : null);

/** The editor's keys. `openLink` is ⌘K, `saved` is ⌘S (there is nothing to do: everything is saved as it is typed). */
export function keys(schema: Schema, ask: { openLink(): void; saved(): void }): Plugin[] {
  const { listItem, heading, hardBreak } = schema.nodes;
  const { bold, italic } = schema.marks;
  if (!listItem || !heading || !hardBreak || !bold || !italic)
    throw new Error('The story schema is not complete.');
  const say =
    (act: () => void): Command =>
    () => {
      act();
      return true;
    };
  const headingOf =
    (level: 2 | 3): Command =>
    (state, dispatch) => {
      const tr = toggleTextBlock(state, heading, { level });
      if (tr) dispatch?.(tr);
      return tr !== null;
    };
  const backspace = chainCommands(
    undoInputRule,
    deleteSelection,
    backFromPiece,
    joinBackward,
    selectNodeBackward,
  );
  const forward = chainCommands(deleteSelection, stayInPiece, joinForward, selectNodeForward);
  const own: Record<string, Command> = {
    Enter: chainCommands(
      openSelected,
      leavePiece,
      splitListItem(listItem),
      createParagraphNear,
      liftEmptyBlock,
      splitBlock,
    ),
    'Shift-Enter': chainCommands(exitCode, (state, dispatch) => {
      const { $from, $to } = state.selection;
      if (!$from.parent.canReplaceWith($from.index(), $to.indexAfter(), hardBreak)) return true;
      dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
      return true;
    }),
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Delete: forward,
    'Mod-Delete': forward,
    'Mod-a': selectPart,
    Tab: sinkListItem(listItem),
    'Shift-Tab': liftListItem(listItem),
    'Mod-b': toggleMark(bold),
    'Mod-i': toggleMark(italic),
    'Mod-k': say(ask.openLink),
    'Mod-s': say(ask.saved),
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Mod-Alt-2': headingOf(2),
    'Mod-Alt-3': headingOf(3),
  };
  return [keymap(own), keymap(baseKeymap), keepSelectedBlock];
}

/** A letter typed while a photo is selected does not replace the photo. */
const keepSelectedBlock = new Plugin({
  props: {
    handleTextInput: ({ state: { selection } }) =>
      selection instanceof NodeSelection && selection.node.isBlock,
  },
});

/** Enter on a selected RELATED link opens it, as a click does, and does not replace it by a new line. */
const openSelected: Command = ({ selection }, _dispatch, view) => {
  if (!(selection instanceof NodeSelection) || !selection.node.isInline) return false;
  const chip = view?.nodeDOM(selection.from);
  if (chip instanceof HTMLElement) chip.click();
  return true;
};

/** Enter in a headline, dek or caption goes on to what follows it and splits nothing. */
export const leavePiece: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const { paragraph, photo } = state.schema.nodes;
  const piece = pieceAround($from);
  if (!piece || !paragraph || state.selection instanceof NodeSelection) return false;
  const target = piece === 'headline' || piece === 'photo' ? $from.after() : bodyStart(state.doc);
  const next = state.doc.nodeAt(target);
  const isPlace =
    piece === 'photo'
      ? next?.type === paragraph && next.content.size === 0
      : next !== null && next.type !== photo && !next.isLeaf;
  const tr = state.tr;
  if (!isPlace) tr.insert(target, paragraph.create());
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(target), 1)).scrollIntoView());
  return true;
};

/** Backspace at the start of a piece, or right below one, steps back and deletes nothing. */
export const backFromPiece: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || !$from.parent.isTextblock) return false;
  const piece = pieceAround($from);
  if (piece === 'photo' || piece === 'leadPhoto') {
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before())));
    return true;
  }
  const isFirstOfBody = $from.depth === 1 && $from.before() === bodyStart(state.doc);
  if (!piece && !(isFirstOfBody && $from.parent.type.name === 'paragraph')) return false;
  const before = state.doc.resolve($from.before());
  const tr = state.tr;
  if (before.nodeBefore?.type.name === 'leadPhoto') {
    tr.setSelection(NodeSelection.create(state.doc, before.pos - before.nodeBefore.nodeSize));
  } else if (before.nodeBefore) {
    tr.setSelection(TextSelection.create(state.doc, before.pos - 1));
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Delete at the end of a headline, dek or caption does not pull up what stands below. */
const stayInPiece: Command = (state) => {
  const { $from, empty } = state.selection;
  return empty && pieceAround($from) !== null && $from.parentOffset === $from.parent.content.size;
};

/** ⌘A selects the part one is in (headline, dek, caption, body); once more selects the whole story. */
export const selectPart: Command = (state, dispatch) => {
  const { $from, from, to } = state.selection;
  const part = pieceAround($from)
    ? TextSelection.create(state.doc, $from.start(), $from.end())
    : TextSelection.between(
        state.doc.resolve(bodyStart(state.doc)),
        state.doc.resolve(state.doc.content.size),
      );
  const isSelected = from <= part.from && to >= part.to;
  dispatch?.(state.tr.setSelection(isSelected ? new AllSelection(state.doc) : part));
  return true;
};
