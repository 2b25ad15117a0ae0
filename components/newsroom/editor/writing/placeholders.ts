import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { editorBlocks } from '#lib/document/blocks/editor.ts';
import type { EditorBlock } from '#lib/document/blocks/editor-block.ts';
import { bodyStart } from '#lib/document/blocks/editor-commands.ts';

const emptyBody = 'Write here. Type / to insert a heading, a photo, a RELATED link …';

/** Says in grey what belongs into an empty headline, dek, heading or body. */
export const placeholders = () =>
  new Plugin({
    props: {
      decorations: ({ doc }) => {
        const found: Decoration[] = [];
        const start = bodyStart(doc);
        doc.forEach((node, offset) => {
          if (!node.isTextblock || node.content.size > 0) return;
          const isWholeBody = offset === start && offset + node.nodeSize === doc.content.size;
          const text = isWholeBody
            ? emptyBody
            : (editorBlocks as Record<string, EditorBlock>)[node.type.name]?.placeholder;
          if (!text) return;
          found.push(
            Decoration.node(offset, offset + node.nodeSize, {
              class: 'empty',
              'data-placeholder': text,
              // A paragraph takes no name; an empty heading is none without one.
              ...(node.type.name === 'headline' || node.type.name === 'heading'
                ? { 'aria-label': text }
                : {}),
            }),
          );
        });
        return DecorationSet.create(doc, found);
      },
    },
  });
