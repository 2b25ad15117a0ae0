import type { EditorBlock } from '../editor-block.ts';
import { act, setLeadPhoto } from '../editor-commands.ts';
import { photoFigure } from '../photo/photo-figure.editor.ts';

export const leadPhoto: EditorBlock = {
  nodeView: photoFigure('leadPhoto'),
  choices: [
    {
      id: 'lead photo',
      title: 'Lead photo',
      hint: 'Above the story, under the dek',
      keywords: 'lead main hero photo picture image',
      run: async (view, tools) => {
        const chosen = await tools.choosePhoto();
        if (chosen) act(view, (state) => setLeadPhoto(state, chosen));
      },
    },
  ],
};
