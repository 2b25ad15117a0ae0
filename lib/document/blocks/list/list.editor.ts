import { wrappingInputRule } from '@tiptap/pm/inputrules';
import type { NodeType } from '@tiptap/pm/model';
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { EditorBlock } from '../editor-block.ts';
import { isActiveBlock, isInBody } from '../editor-commands.ts';

export const bulletList: EditorBlock = {
  choices: [
    {
      id: 'bullet list',
      title: 'Bullet list',
      hint: 'Points in any order',
      keywords: 'bullets list unordered points',
      run: (view) => toggleList(view, 'bulletList', 'orderedList'),
    },
  ],
  inputRules: (type) => [wrappingInputRule(/^\s*([-*•])\s$/, type)],
};

export const orderedList: EditorBlock = {
  choices: [
    {
      id: 'numbered list',
      title: 'Numbered list',
      hint: 'Points in their order',
      keywords: 'numbers list ordered steps',
      run: (view) => toggleList(view, 'orderedList', 'bulletList'),
    },
  ],
  inputRules: (type) => [wrappingInputRule(/^\s*(1)[.)]\s$/, type)],
};

export const listItem: EditorBlock = {};

function toggleList(view: EditorView, name: 'bulletList' | 'orderedList', other: string): void {
  const { state } = view;
  const list = state.schema.nodes[name];
  const item = state.schema.nodes.listItem;
  if (list && item && isInBody(state)) {
    if (isActiveBlock(state, name)) liftListItem(item)(state, view.dispatch);
    else if (isActiveBlock(state, other)) turnList(view, state, list);
    else wrapInList(list)(state, view.dispatch);
  }
  view.focus();
}

function turnList(view: EditorView, state: EditorState, list: NodeType): void {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if (!$from.node(depth).type.isInGroup('list')) continue;
    view.dispatch(state.tr.setNodeMarkup($from.before(depth), list));
    return;
  }
}
