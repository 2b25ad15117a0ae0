import type { NodeShape } from '../shape.ts';

export const divider: NodeShape = {
  label: 'divider',
  spec: {
    group: 'block',
    parseDOM: [{ tag: 'hr' }],
    toDOM: () => ['hr'],
  },
  feed: () => '<hr>',
};
