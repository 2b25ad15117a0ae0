import { oneOf } from '../attributes.ts';
import type { NodeShape } from '../shape.ts';

export const heading: NodeShape = {
  label: 'heading',
  spec: {
    group: 'block',
    content: 'text*',
    defining: true,
    attrs: { level: { default: 2, validate: oneOf('level of a heading', [2, 3]) } },
    // A pasted page's own h1 is a heading here: the headline is the only first level.
    parseDOM: [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 3 } },
      { tag: 'h5', attrs: { level: 3 } },
      { tag: 'h6', attrs: { level: 3 } },
    ],
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  },
  feed: (node, inner) => `<h${node.attrs.level}>${inner}</h${node.attrs.level}>`,
};
