import type { PhotoRow } from '#db/index.ts';

/** What a rendition says about itself: whose it is and what it shows, and nothing of camera or place (NEWSROOM §8). */
export function xmpPacket(
  photo: Pick<PhotoRow, 'creators' | 'creditLine' | 'copyright' | 'caption' | 'alt'>,
): string {
  const inEnglish = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  const creators = photo.creators.map((name) => `<rdf:li>${escaped(name)}</rdf:li>`).join('');
  const fields: [name: string, present: string | number, content: string][] = [
    ['dc:creator', photo.creators.length, `<rdf:Seq>${creators}</rdf:Seq>`],
    ['dc:rights', photo.copyright, inEnglish(photo.copyright)],
    ['dc:description', photo.caption, inEnglish(photo.caption)],
    ['photoshop:Credit', photo.creditLine, escaped(photo.creditLine)],
    ['Iptc4xmpCore:AltTextAccessibility', photo.alt, inEnglish(photo.alt)],
  ];
  const body = fields
    .filter(([, present]) => present)
    .map(([name, , content]) => `<${name}>${content}</${name}>`)
    .join('');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${body}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without the characters that XML 1.0 knows no way to write. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/gu, (sign) => entities[sign] ?? '');
