import type { Licensor, PhotoRow } from '#db/index.ts';

/** The fields of a photo that its renditions carry. */
export type Said = Pick<
  PhotoRow,
  'creators' | 'creditLine' | 'copyright' | 'caption' | 'alt' | 'digitalSourceType' | 'licensors'
>;

const vocabulary = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * What a rendition says about itself: whose it is, what it shows, how it was made and where a licence is to be had
 * (what search engines read), and nothing of camera or place (NEWSROOM §8).
 */
export function xmpPacket(photo: Said): string {
  const licences = photo.licensors.filter(({ name, url }) => name || isAddress(url));
  const licensePage = licences.find(({ url }) => isAddress(url))?.url ?? '';
  const inEnglish = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  const creators = photo.creators.map((name) => `<rdf:li>${escaped(name)}</rdf:li>`).join('');
  const fields: [name: string, present: string | number, content: string][] = [
    ['dc:creator', photo.creators.length, `<rdf:Seq>${creators}</rdf:Seq>`],
    ['dc:rights', photo.copyright, inEnglish(photo.copyright)],
    ['dc:description', photo.caption, inEnglish(photo.caption)],
    ['photoshop:Credit', photo.creditLine, escaped(photo.creditLine)],
    ['Iptc4xmpCore:AltTextAccessibility', photo.alt, inEnglish(photo.alt)],
    [
      'Iptc4xmpExt:DigitalSourceType',
      photo.digitalSourceType,
      escaped(`${vocabulary}${photo.digitalSourceType}`),
    ],
    ['xmpRights:WebStatement', licensePage, escaped(licensePage)],
    ['plus:Licensor', licences.length, `<rdf:Seq>${licences.map(licensor).join('')}</rdf:Seq>`],
  ];
  const body = fields
    .filter(([, present]) => present)
    .map(([name, , content]) => `<${name}>${content}</${name}>`)
    .join('');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${body}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** A licensor's name and page; mail and telephone are for the desk. */
const licensor = ({ name, url }: Licensor): string =>
  `<rdf:li rdf:parseType="Resource">${name && `<plus:LicensorName>${escaped(name)}</plus:LicensorName>`}${isAddress(url) ? `<plus:LicensorURL>${escaped(url)}</plus:LicensorURL>` : ''}</rdf:li>`;

const isAddress = (url: string): boolean => /^https?:\/\/[^\s<>"]+$/iu.test(url);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without the characters that XML 1.0 knows no way to write. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/gu, (sign) => entities[sign] ?? '');
