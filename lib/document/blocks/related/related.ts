import { attribute, escapeText } from '../../escape.ts';
import { anId, isId, shortText } from '../attributes.ts';
import type { NodeShape } from '../shape.ts';
import { relatedFindings } from './related.findings.ts';

const ownText = shortText('text of a RELATED link', 300);

export const related: NodeShape = {
  label: 'RELATED link',
  spec: {
    group: 'inline',
    inline: true,
    atom: true,
    draggable: true,
    attrs: {
      storyId: { validate: anId('story') },
      /** the writer's own text; null prints the other story's headline of the moment */
      text: { default: null, validate: (value: unknown) => value === null || ownText(value) },
    },
    parseDOM: [
      {
        tag: 'span[data-related]',
        getAttrs: (span) => {
          const storyId = span.getAttribute('data-related');
          return isId(storyId) && { storyId, text: span.getAttribute('data-text')?.slice(0, 300) || null };
        },
      },
    ],
    toDOM: ({ attrs }) => [
      'span',
      { 'data-related': attrs.storyId, ...(attrs.text ? { 'data-text': attrs.text } : {}) },
      `(RELATED: ${attrs.text ?? '…'})`,
    ],
  },
  // The other story's headline is not in this document, so only the writer's own text can be found here.
  text: (node) => (node.attrs.text ? `(RELATED: ${node.attrs.text})` : ''),
  feed: (node, _inner, facts) => {
    const target = facts.links.get(node.attrs.storyId);
    if (!target) return '';
    const href = attribute(`${facts.origin}${target.path}`);
    return `(RELATED: <a href="${href}">${escapeText(node.attrs.text ?? target.headline)}</a>)`;
  },
  references: (node) => ({ kind: 'story', id: node.attrs.storyId }),
  findings: relatedFindings,
};
