import { attribute, escapeText } from '../document/escape.ts';
import type { FeedImage } from './feed.ts';

/** What RSS and Atom write alike. */

export const element = (name: string, text: string) => `<${name}>${escapeText(text)}</${name}>`;

/** The photos with their credits, in Media RSS, which both formats carry. */
export const mediaXml = (images: FeedImage[]): string =>
  images
    .map(({ url, type, width, height, credit, copyright }, n) =>
      [
        `<media:content url="${attribute(url)}" medium="image" type="${type}" width="${width}" height="${height}"`,
        images.length > 1 && n === 0 ? ' isDefault="true">' : '>',
        credit ? element('media:credit', credit) : '',
        copyright ? element('media:copyright', copyright) : '',
        '</media:content>',
      ].join(''),
    )
    .join('');
