import { dek } from './dek/dek.editor.ts';
import { divider } from './divider/divider.editor.ts';
import type { BlockChoice, EditorBlock } from './editor-block.ts';
import { heading } from './heading/heading.editor.ts';
import { headline } from './headline/headline.editor.ts';
import { leadPhoto } from './lead-photo/lead-photo.editor.ts';
import { bulletList, listItem, orderedList } from './list/list.editor.ts';
import { hardBreak, paragraph } from './paragraph/paragraph.editor.ts';
import { photo } from './photo/photo.editor.ts';
import { quote } from './quote/quote.editor.ts';
import { related } from './related/related.editor.ts';
import type { BlockName } from './shape.ts';

/** How each kind of node behaves in the editor. The order is the order of the `/` menu. */
export const editorBlocks = {
  headline,
  dek,
  paragraph,
  heading,
  bulletList,
  orderedList,
  listItem,
  quote,
  divider,
  photo,
  leadPhoto,
  related,
  hardBreak,
} satisfies Record<BlockName, EditorBlock>;

/** Every line of the `/` menu and the toolbar. */
export const blockChoices: BlockChoice[] = Object.values<EditorBlock>(editorBlocks).flatMap(
  ({ choices = [] }) => choices,
);
