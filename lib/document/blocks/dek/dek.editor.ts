import type { EditorBlock } from '../editor-block.ts';

export const dek: EditorBlock = { placeholder: 'One sentence that says what it is about' };
