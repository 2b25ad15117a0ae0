import type { NodeShape } from '../shape.ts';

export const paragraph: NodeShape = {
  label: 'paragraph',
  spec: {
    group: 'block',
    content: 'inline*',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  feed: (_node, inner) => `<p>${inner}</p>`,
};

export const hardBreak: NodeShape = {
  label: 'line break',
  spec: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  text: () => '\n',
  feed: () => '<br>',
};
