import { invalid } from '../errors.ts';

const refusals = {
  empty: 'The file is empty (0 bytes). Choose it again, or ask whoever sent it to send it again.',
  svg: 'SVG drawings are not taken, because they can carry programs. Export the drawing as PNG and upload that.',
  unknown:
    'This is not a photo that the newsroom can read. Upload a JPEG, PNG, WebP, TIFF, AVIF or GIF file.',
};

/** How many bytes of a file's beginning `kindOf` wants to see. */
export const headLength = 1024;

/**
 * The media type by the file's first bytes; its name and what the browser says about it are not asked. Throws Invalid
 * with a sentence for anything that is not taken. Whether a HEIC can be opened its first bytes do not tell: heif.ts does.
 */
export function kindOf(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1');
  if (head.length === 0) throw invalid(refusals.empty);
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (/^RIFF[\s\S]{4}WEBP/.test(text)) return 'image/webp';
  if (/^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(text)) return 'image/tiff';
  if (/^GIF8[79]a/.test(text)) return 'image/gif';
  const [, brand = '', others = ''] = /^[\s\S]{4}ftyp([\s\S]{4})([\s\S]{0,40})/.exec(text) ?? [];
  if (brand === 'avif' || brand === 'avis') return 'image/avif';
  if (/^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(brand))
    return /avi[fs]/.test(others) ? 'image/avif' : 'image/heic';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml|!doctype svg|!--)/i.test(text) && /<svg|\?xml/i.test(text))
    throw invalid(refusals.svg);
  throw invalid(refusals.unknown);
}
