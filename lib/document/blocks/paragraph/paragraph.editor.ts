import type { EditorBlock } from '../editor-block.ts';
import { act, toggleTextBlock } from '../editor-commands.ts';

export const paragraph: EditorBlock = {
  choices: [
    {
      id: 'paragraph',
      title: 'Text',
      hint: 'Plain paragraph',
      keywords: 'paragraph text plain body',
      run: (view) =>
        act(view, (state) => {
          const { heading, paragraph: plain } = state.schema.nodes;
          const here = state.selection.$from.parent;
          return here.type === heading && plain ? toggleTextBlock(state, here.type, here.attrs) : null;
        }),
    },
  ],
};

export const hardBreak: EditorBlock = {};
