import type { NodeShape } from '../shape.ts';

export const headline: NodeShape = {
  label: 'headline',
  beside: true,
  spec: {
    content: 'text*',
    marks: '',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'h1[data-headline]', priority: 60 }],
    toDOM: () => ['h1', { 'data-headline': '' }, 0],
  },
  // A feed has its own field for it.
  feed: () => '',
};
