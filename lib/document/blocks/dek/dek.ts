import type { NodeShape } from '../shape.ts';

export const dek: NodeShape = {
  label: 'dek',
  beside: true,
  spec: {
    content: 'text*',
    marks: '',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'p[data-dek]', priority: 60 }],
    toDOM: () => ['p', { 'data-dek': '' }, 0],
  },
  // A feed has its own field for it.
  feed: () => '',
};
