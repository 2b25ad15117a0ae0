import type { NodeShape } from '../shape.ts';

export const bulletList: NodeShape = {
  label: 'bullet list',
  spec: {
    group: 'block list',
    content: 'listItem+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  feed: (_node, inner) => `<ul>${inner}</ul>`,
};

export const orderedList: NodeShape = {
  label: 'numbered list',
  spec: {
    group: 'block list',
    content: 'listItem+',
    parseDOM: [{ tag: 'ol' }],
    toDOM: () => ['ol', 0],
  },
  feed: (_node, inner) => `<ol>${inner}</ol>`,
};

export const listItem: NodeShape = {
  label: 'list item',
  spec: {
    content: 'paragraph (paragraph | list)*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  feed: (_node, inner) => `<li>${inner}</li>`,
};
