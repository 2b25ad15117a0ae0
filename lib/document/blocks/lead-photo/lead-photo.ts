import { isId } from '../attributes.ts';
import { photoFindings } from '../photo/photo.findings.ts';
import { feedFigure, photoAttributes } from '../photo/photo.ts';
import type { NodeShape } from '../shape.ts';

export const leadPhoto: NodeShape = {
  label: 'lead photo',
  beside: true,
  spec: {
    content: 'text*',
    isolating: true,
    defining: true,
    attrs: photoAttributes,
    parseDOM: [
      {
        tag: 'figure[data-lead-photo]',
        contentElement: 'figcaption',
        getAttrs: (figure) => {
          const photoId = figure.getAttribute('data-lead-photo');
          return isId(photoId) && { photoId, alt: figure.getAttribute('data-alt') ?? '' };
        },
      },
    ],
    toDOM: ({ attrs }) => [
      'figure',
      { 'data-lead-photo': attrs.photoId, 'data-alt': attrs.alt },
      ['figcaption', 0],
    ],
  },
  feed: feedFigure,
  references: (node) => ({ kind: 'photo', id: node.attrs.photoId }),
  findings: photoFindings,
};
