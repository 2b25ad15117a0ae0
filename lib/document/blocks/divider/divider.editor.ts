import { InputRule } from '@tiptap/pm/inputrules';
import type { EditorBlock } from '../editor-block.ts';
import { act, insertBlock } from '../editor-commands.ts';

export const divider: EditorBlock = {
  choices: [
    {
      id: 'divider',
      title: 'Divider',
      hint: 'A pause between parts',
      keywords: 'divider rule line break hr ---',
      run: (view) =>
        act(view, (state) => {
          const type = state.schema.nodes.divider;
          return type ? insertBlock(state, type.create()) : null;
        }),
    },
  ],
  inputRules: (type) => [
    new InputRule(/^---$/, (state, _match, start) => {
      const $start = state.doc.resolve(start);
      const { paragraph } = state.schema.nodes;
      // Only a paragraph of the body itself, of which the dashes are all: nothing else can become a divider.
      if ($start.depth !== 1 || $start.parent.type !== paragraph) return null;
      if ($start.parent.textContent !== '--') return null;
      return insertBlock(state, type.create()).delete($start.before(), $start.after());
    }),
  ],
};
