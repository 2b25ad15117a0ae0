import type { EditorBlock } from '../editor-block.ts';

export const headline: EditorBlock = { placeholder: 'Headline' };
