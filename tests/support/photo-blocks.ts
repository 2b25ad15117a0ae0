import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** An XMP packet with the namespaces that photo desks write. */
export const xmpOf = (inside: string): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

export const creatorsOf = (...names: string[]): string =>
  `<dc:creator><rdf:Seq>${names.map((name) => `<rdf:li>${name}</rdf:li>`).join('')}</rdf:Seq></dc:creator>`;

export const describedAs = (text: string): string =>
  `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:description>`;

/** The JPEG with these segments right after its start. */
export const jpegWith = (jpeg: Uint8Array, ...segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

export function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

export const mainXmp = (packet: string): Buffer =>
  segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`));

/** The name by which a main packet announces the rest of its words. */
export const guidOf = (packet: string): string =>
  createHash('md5').update(packet).digest('hex').toUpperCase();

/** The packet as extended XMP in segments of `size` bytes: GUID, whole length, offset (Adobe XMP part 3 §1.1.3.1). */
export function extendedXmp(packet: string, size: number): Buffer[] {
  const whole = Buffer.from(packet);
  const segments: Buffer[] = [];
  for (let offset = 0; offset < whole.length; offset += size) {
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(whole.length, 0);
    numbers.writeUInt32BE(offset, 4);
    const head = Buffer.from(`http://ns.adobe.com/xmp/extension/\0${guidOf(packet)}`);
    segments.push(segment(0xe1, Buffer.concat([head, numbers, whole.subarray(offset, offset + size)])));
  }
  return segments;
}

/** The PNG with this chunk after its header. */
export function pngWith(png: Buffer, type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  const header = 8 + 25;
  return Buffer.concat([png.subarray(0, header), length, named, sum, png.subarray(header)]);
}

/** JUMBF: a superbox whose description says what it is, "c2pa" for content credentials (ISO 19566-5). */
export function jumbf(type: string): Buffer {
  const uuid = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from('00110010800000aa00389b71', 'hex')]);
  const description = box('jumd', Buffer.concat([uuid, Buffer.from([3]), Buffer.from(`${type}\0`)]));
  return box('jumb', description);
}

/** JUMBF as JPEG carries it: APP11 with "JP", a number of the box and of the packet. */
export const jumbfSegment = (type: string): Buffer =>
  segment(0xeb, Buffer.concat([Buffer.from('JP\0\x01\0\0\0\x01', 'latin1'), jumbf(type)]));

function box(type: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length + 8);
  return Buffer.concat([size, Buffer.from(type, 'latin1'), content]);
}
