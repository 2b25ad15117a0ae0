import { lift, wrapIn } from '@tiptap/pm/commands';
import { wrappingInputRule } from '@tiptap/pm/inputrules';
import type { EditorBlock } from '../editor-block.ts';
import { isActiveBlock, isInBody } from '../editor-commands.ts';

export const quote: EditorBlock = {
  choices: [
    {
      id: 'quote',
      title: 'Quote',
      hint: 'A passage in someone’s words',
      keywords: 'quote blockquote citation said',
      run: (view) => {
        const { state } = view;
        const type = state.schema.nodes.quote;
        if (type && isInBody(state)) {
          if (isActiveBlock(state, 'quote')) lift(state, view.dispatch);
          else wrapIn(type)(state, view.dispatch);
        }
        view.focus();
      },
    },
  ],
  inputRules: (type) => [wrappingInputRule(/^\s*>\s$/, type)],
};
