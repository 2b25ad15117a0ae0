import { textblockTypeInputRule } from '@tiptap/pm/inputrules';
import type { BlockChoice, EditorBlock } from '../editor-block.ts';
import { act, toggleTextBlock } from '../editor-commands.ts';

const choice = (level: 2 | 3, hint: string): BlockChoice => ({
  id: `heading ${level}`,
  title: `Heading ${level}`,
  hint,
  keywords: `heading subhead title h${level} ##`,
  run: (view) =>
    act(view, (state) => {
      const { heading: type } = state.schema.nodes;
      return type ? toggleTextBlock(state, type, { level }) : null;
    }),
});

export const heading: EditorBlock = {
  placeholder: 'Heading',
  choices: [choice(2, 'Between parts of the story'), choice(3, 'Within a part')],
  inputRules: (type) => [
    textblockTypeInputRule(/^(##{1,2})\s$/, type, ([, marks = '##']) => ({ level: marks.length })),
  ],
};
