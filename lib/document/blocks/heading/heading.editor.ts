import { InputRule } from '@tiptap/pm/inputrules';
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
    new InputRule(/^(#{1,3})\s$/, (state, [, marks = ''], start, end) => {
      const $start = state.doc.resolve(start);
      // A caption stands beside the body as a paragraph does, and must stay a caption.
      if ($start.parent.type !== state.schema.nodes.paragraph) return null;
      if (!$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), type)) return null;
      return state.tr
        .delete(start, end)
        .setBlockType(start, start, type, { level: Math.max(2, marks.length) });
    }),
  ],
};
