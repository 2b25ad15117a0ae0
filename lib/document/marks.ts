import { invalid } from '../errors.ts';
import { shown } from './blocks/attributes.ts';
import type { MarkShape } from './blocks/shape.ts';
import { attribute } from './escape.ts';
import { safeHref } from './safe-link.ts';

export type MarkName = 'link' | 'bold' | 'italic';

/** The marks, outermost first when several lie on the same words. */
export const marks: Record<MarkName, MarkShape> = {
  link: {
    label: 'link',
    spec: {
      attrs: { href: { validate: aSafeLink } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (anchor) => {
            const href = safeHref(anchor.getAttribute('href'));
            return href !== null && { href };
          },
        },
      ],
      toDOM: (mark) => ['a', { href: safeHref(mark.attrs.href) ?? '' }, 0],
    },
    // Checked again where it is printed, so that no mistake before can print a script.
    feed: ({ href }, inner, { origin }) => {
      const safe = safeHref(href);
      return safe
        ? `<a href="${attribute(safe.startsWith('/') ? `${origin}${safe}` : safe)}">${inner}</a>`
        : inner;
    },
  },
  bold: {
    label: 'bold',
    spec: {
      // Google Docs wraps all it copies in <b style="font-weight:normal">.
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: (element) => !/^(normal|400)$/.test(element.style.fontWeight) && null },
        { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d\d)$/.test(value) && null },
      ],
      toDOM: () => ['strong', 0],
    },
    feed: (_attrs, inner) => `<strong>${inner}</strong>`,
  },
  italic: {
    label: 'italic',
    spec: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
    feed: (_attrs, inner) => `<em>${inner}</em>`,
  },
};

function aSafeLink(href: unknown): void {
  if (href === undefined || href === null || href === '') throw invalid('A link leads nowhere.');
  if (safeHref(href) !== null) return;
  throw invalid(
    `A link leads to “${shown(href)}”. Links may lead to http, https, mailto and tel addresses, and to paths on this site.`,
  );
}
