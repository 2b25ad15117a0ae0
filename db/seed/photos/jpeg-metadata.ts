/**
 * Writes what agencies write into their JPEGs: IIM (APP13), XMP and EXIF (both APP1), as small and plain as the
 * formats allow, so that the sample's photos and the tests' fixtures carry real metadata.
 */
export type Written = {
  iim?: { dataset: number; bytes: Uint8Array }[];
  /** an XMP packet */
  xmp?: string;
  /** ASCII tags of IFD0 by number, for example 0x013b (Artist) */
  exif?: Record<number, string>;
  /** latitude and longitude in whole degrees, to show that they do not reach readers */
  gps?: { latitude: number; longitude: number };
};

/** The same picture with these blocks right after its start. Throws when the bytes are no JPEG. */
export function withMetadata(jpeg: Uint8Array, written: Written): Buffer {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new Error('Only a JPEG can carry these blocks.');
  const blocks = [
    written.exif || written.gps ? segment(0xe1, exifBlock(written)) : null,
    written.iim ? segment(0xed, photoshopBlock(written.iim)) : null,
    written.xmp ? segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${written.xmp}`)) : null,
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...blocks.filter((block) => block !== null), jpeg.subarray(2)]);
}

/** UTF-8 datasets of IIM record 2 with the flag 1:90 that says so. */
export function iimText(fields: Record<number, string | string[]>): { dataset: number; bytes: Uint8Array }[] {
  const text = Object.entries(fields).flatMap(([dataset, values]) =>
    [values].flat().map((value) => ({ dataset: Number(dataset), bytes: Buffer.from(value, 'utf8') })),
  );
  return [{ dataset: UTF8_FLAG, bytes: Buffer.from('\x1b%G', 'latin1') }, ...text];
}

/** Dataset 90 of record 1 (all others are of record 2), moved out of their way. */
const UTF8_FLAG = 0x15a;

function photoshopBlock(datasets: { dataset: number; bytes: Uint8Array }[]): Buffer {
  const iim = Buffer.concat(
    datasets.map(({ dataset, bytes }) => {
      const head = Buffer.from([0x1c, dataset === UTF8_FLAG ? 1 : 2, dataset & 0xff, 0, 0]);
      head.writeUInt16BE(bytes.length, 3);
      return Buffer.concat([head, bytes]);
    }),
  );
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x00', 'latin1');
  head.writeUInt32BE(iim.length, head.length - 4);
  return Buffer.concat([head, iim, Buffer.alloc(iim.length % 2)]);
}

type Entry = { tag: number; type: number; count: number; bytes: Buffer };

function exifBlock({ exif = {}, gps }: Written): Buffer {
  const entries: Entry[] = Object.entries(exif).map(([tag, value]) => {
    const bytes = Buffer.from(`${value}\0`, 'utf8');
    return { tag: Number(tag), type: 2, count: bytes.length, bytes };
  });
  if (!gps) return tiff(directory(entries, 8));
  const pointer: Entry = { tag: 0x8825, type: 4, count: 1, bytes: Buffer.alloc(4) };
  const withPointer = [...entries, pointer];
  pointer.bytes.writeUInt32BE(8 + directory(withPointer, 8).length);
  const first = directory(withPointer, 8);
  return tiff(first, directory(gpsEntries(gps), 8 + first.length));
}

const gpsEntries = ({ latitude, longitude }: { latitude: number; longitude: number }): Entry[] => [
  { tag: 1, type: 2, count: 2, bytes: Buffer.from(latitude < 0 ? 'S\0' : 'N\0') },
  { tag: 2, type: 5, count: 3, bytes: degrees(latitude) },
  { tag: 3, type: 2, count: 2, bytes: Buffer.from(longitude < 0 ? 'W\0' : 'E\0') },
  { tag: 4, type: 5, count: 3, bytes: degrees(longitude) },
];

function degrees(value: number): Buffer {
  const bytes = Buffer.alloc(24);
  for (const [i, part] of [Math.abs(Math.trunc(value)), 1, 0, 1, 0, 1].entries())
    bytes.writeUInt32BE(part, i * 4);
  return bytes;
}

const tiff = (...directories: Buffer[]) =>
  Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'), ...directories]);

/** An IFD at `start` (counted from the TIFF header), values of more than four bytes after it. */
function directory(entries: Entry[], start: number): Buffer {
  const sorted = [...entries].sort((a, b) => a.tag - b.tag);
  const table = Buffer.alloc(2 + sorted.length * 12 + 4);
  table.writeUInt16BE(sorted.length, 0);
  const values: Buffer[] = [];
  let at = start + table.length;
  sorted.forEach(({ tag, type, count, bytes }, i) => {
    const place = 2 + i * 12;
    table.writeUInt16BE(tag, place);
    table.writeUInt16BE(type, place + 2);
    table.writeUInt32BE(count, place + 4);
    if (bytes.length <= 4) bytes.copy(table, place + 8);
    else {
      table.writeUInt32BE(at, place + 8);
      const padded = bytes.length % 2 ? Buffer.concat([bytes, Buffer.alloc(1)]) : bytes;
      values.push(padded);
      at += padded.length;
    }
  });
  return Buffer.concat([table, ...values]);
}

function segment(marker: number, content: Buffer): Buffer {
  if (content.length > 65_533) throw new Error('A JPEG segment holds 65,533 bytes.');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
