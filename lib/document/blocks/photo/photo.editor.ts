import type { Node, Schema } from '@tiptap/pm/model';
import type { PhotoAnswer } from '../../../answers.ts';
import type { EditorBlock } from '../editor-block.ts';
import { act, insertBlock } from '../editor-commands.ts';
import { photoFigure } from './photo-figure.editor.ts';

export const photo: EditorBlock = {
  nodeView: photoFigure('photo'),
  choices: [
    {
      id: 'photo',
      title: 'Photo',
      hint: 'From the library or a file',
      keywords: 'photo picture image upload',
      run: async (view, tools) => {
        const chosen = await tools.choosePhoto();
        if (chosen) act(view, (state) => insertBlock(state, photoNode(state.schema, chosen)));
      },
    },
  ],
};

/** A photo block as it starts: with the caption and the alternative text that the library has. */
export function photoNode(schema: Schema, { id, alt, caption }: PhotoAnswer): Node {
  const type = schema.nodes.photo;
  if (!type) throw new Error('The schema has photos.');
  return type.create({ photoId: id, alt, size: 'column' }, caption ? schema.text(caption) : null);
}
