import type { NodeShape } from '../shape.ts';

export const quote: NodeShape = {
  label: 'quote',
  spec: {
    group: 'block',
    content: 'paragraph+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  feed: (_node, inner) => `<blockquote>${inner}</blockquote>`,
};
