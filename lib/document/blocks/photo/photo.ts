import type { Node } from '@tiptap/pm/model';
import { shownAs } from '../../../photos/crops/crops.rules.ts';
import { attribute, escapeText } from '../../escape.ts';
import type { FeedFacts } from '../../facts.ts';
import { anId, isId, oneOf, shortText } from '../attributes.ts';
import type { NodeShape } from '../shape.ts';
import { mediaUrl } from './media-url.ts';
import { photoFindings } from './photo.findings.ts';

export const photoSizes = ['column', 'wide', 'small'] as const;

/** The attributes that every picture in a story has. */
export const photoAttributes = {
  photoId: { validate: anId('photo') },
  alt: { default: '', validate: shortText('alternative text of a photo', 2000) },
};

export const photo: NodeShape = {
  label: 'photo',
  beside: true,
  spec: {
    group: 'block',
    content: 'text*',
    isolating: true,
    defining: true,
    draggable: true,
    attrs: {
      ...photoAttributes,
      size: { default: 'column', validate: oneOf('size of a photo', photoSizes) },
    },
    parseDOM: [
      {
        tag: 'figure[data-photo]',
        contentElement: 'figcaption',
        getAttrs: (figure) => {
          const photoId = figure.getAttribute('data-photo');
          if (!isId(photoId)) return false;
          const size = figure.getAttribute('data-size');
          return {
            photoId,
            alt: figure.getAttribute('data-alt') ?? '',
            size: photoSizes.find((known) => known === size) ?? 'column',
          };
        },
      },
    ],
    toDOM: ({ attrs }) => [
      'figure',
      { 'data-photo': attrs.photoId, 'data-alt': attrs.alt, 'data-size': attrs.size },
      ['figcaption', 0],
    ],
  },
  feed: feedFigure,
  references: (node) => ({ kind: 'photo', id: node.attrs.photoId }),
  findings: photoFindings,
};

/** `<figure>` for feeds, with the largest JPEG that feed readers take well; nothing for a photo that may not be shown. */
export function feedFigure(node: Node, caption: string, facts: FeedFacts): string {
  const frozen = facts.photos[node.attrs.photoId];
  const jpegs = (frozen ? shownAs(frozen, 'free').renditions : [])
    .filter(({ format }) => format === 'jpg')
    .sort((a, b) => a.width - b.width);
  const chosen = jpegs.filter(({ width }) => width <= 1600).at(-1) ?? jpegs[0];
  if (!frozen || !chosen) return '';
  const src = facts.origin + mediaUrl(frozen.id, chosen);
  const image = `<img src="${attribute(src)}" width="${chosen.width}" height="${chosen.height}" alt="${attribute(node.attrs.alt)}">`;
  const credit = frozen.creditLine && `(${escapeText(frozen.creditLine)})`;
  return `<figure>${image}<figcaption>${[caption, credit].filter(Boolean).join(' ')}</figcaption></figure>`;
}
