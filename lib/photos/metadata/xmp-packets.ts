import { inflateSync } from 'node:zlib';

/**
 * The XMP packets of a file as text, the main ones first: JPEG may have several, and parts of 64 kB ("extended XMP",
 * Adobe XMP part 3 §1.1.3.1); other formats keep theirs in one piece. Packets that declare entities are no metadata.
 */
export function packetsOf(bytes: Buffer): string[] {
  const head = bytes.toString('latin1', 0, 4);
  const found = head.startsWith('\xff\xd8')
    ? inJpeg(bytes)
    : head === '\x89PNG'
      ? inPng(bytes)
      : inPlainSight(bytes);
  return found.map(withoutFrame).filter((packet) => packet !== '' && !/<!(?:DOCTYPE|ENTITY)/iu.test(packet));
}

const main = 'http://ns.adobe.com/xap/1.0/\0';
const extension = 'http://ns.adobe.com/xmp/extension/\0';
/** Beyond this it is an editing history: parsing it would take longer than the photo. */
const longest = 2 * 1024 * 1024;
const mostPackets = 8;

function inJpeg(bytes: Buffer): string[] {
  const packets: string[] = [];
  const parts = new Map<string, { size: number; chunks: { offset: number; bytes: Buffer }[] }>();
  for (const segment of segmentsOf(bytes)) {
    const head = segment.subarray(0, 40).toString('latin1');
    if (head.startsWith(main)) packets.push(textOf(segment.subarray(main.length)));
    else if (head.startsWith(extension) && segment.length > extension.length + 40) {
      const body = segment.subarray(extension.length);
      const id = body.toString('latin1', 0, 32);
      const part = parts.get(id) ?? { size: body.readUInt32BE(32), chunks: [] };
      part.chunks.push({ offset: body.readUInt32BE(36), bytes: body.subarray(40) });
      parts.set(id, part);
    }
  }
  const extended = [...parts].filter(([id]) => packets.some((packet) => packet.includes(id)));
  return [
    ...packets.slice(0, mostPackets),
    ...extended.slice(0, mostPackets).map(([, part]) => joined(part)),
  ];
}

/** The APP1 segments before the picture begins. */
function* segmentsOf(bytes: Buffer): Generator<Buffer> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) return;
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return;
    if (marker === 0xe1) yield bytes.subarray(at + 4, at + 2 + length);
    at += 2 + length;
  }
}

/** Chunks come in any order; what is missing or reaches beyond the end makes the whole unreadable. */
function joined({ size, chunks }: { size: number; chunks: { offset: number; bytes: Buffer }[] }): string {
  if (size > longest) return '';
  const whole = Buffer.alloc(size, ' ');
  for (const { offset, bytes } of chunks) if (offset + bytes.length <= size) bytes.copy(whole, offset);
  return textOf(whole);
}

const pngKeyword = 'XML:com.adobe.xmp\0';

/** PNG's texts of that keyword: iTXt as Adobe says, and the compressed zTXt that some programs write. */
function inPng(bytes: Buffer): string[] {
  const packets: string[] = [];
  for (let at = 8; at + 12 <= bytes.length && packets.length < mostPackets; ) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const chunk = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (/^(?:iTXt|zTXt)$/u.test(type) && chunk.toString('latin1', 0, pngKeyword.length) === pngKeyword)
      packets.push(textOf(pngText(type, chunk.subarray(pngKeyword.length))));
    at += 12 + chunk.length;
  }
  return packets;
}

/** zTXt: method, text. iTXt: whether it is compressed, method, language, translated keyword, text. */
function pngText(type: string, rest: Buffer): Buffer {
  if (type === 'zTXt') return inflated(rest.subarray(1));
  const language = rest.indexOf(0, 2);
  const keyword = language < 0 ? -1 : rest.indexOf(0, language + 1);
  if (keyword < 0) return Buffer.alloc(0);
  const text = rest.subarray(keyword + 1);
  return rest[0] === 1 ? inflated(text) : text;
}

/** What unpacks to more than a packet may have, or is damaged, is nothing. */
function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: longest });
  } catch {
    return Buffer.alloc(0);
  }
}

function inPlainSight(bytes: Buffer): string[] {
  const packets: string[] = [];
  let from = 0;
  while (packets.length < mostPackets) {
    const start = bytes.indexOf('<x:xmpmeta', from);
    const end = start < 0 ? -1 : bytes.indexOf('</x:xmpmeta>', start);
    if (end < 0) break;
    packets.push(textOf(bytes.subarray(start, end + 12)));
    from = end + 12;
  }
  return packets;
}

/** UTF-8, or UTF-16 where every other byte is nothing. */
function textOf(bytes: Buffer): string {
  if (bytes.length > longest) return '';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes).swap16().toString('utf16le');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  return bytes.toString('utf8');
}

/** The XML without the packet's frame and its padding. */
function withoutFrame(packet: string): string {
  const start = packet.search(/<(?:x:xmpmeta|x:xapmeta|rdf:RDF)\b/u);
  const end = Math.max(
    ...['</x:xmpmeta>', '</x:xapmeta>', '</rdf:RDF>'].map((tag) => packet.lastIndexOf(tag) + tag.length),
  );
  return start < 0 || end <= start ? '' : packet.slice(start, end);
}
