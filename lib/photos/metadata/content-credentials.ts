const c2paUuid = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex');

/**
 * Whether the file carries C2PA content credentials: a JUMBF box named "c2pa" in JPEG's APP11, PNG's caBX chunk,
 * WebP's C2PA chunk, TIFF's tag 0xCD41 or AVIF's uuid box (C2PA 2.1, appendix A). They are not checked, only seen.
 */
export function carriesContentCredentials(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('\xff\xd8')) return inJpeg(bytes);
  if (head.startsWith('\x89PNG')) return chunkIn(bytes, 8, 'caBX', (at) => bytes.readUInt32BE(at) + 12, 4);
  if (/^RIFF[\s\S]{4}WEBP/u.test(head))
    return chunkIn(bytes, 12, 'C2PA', (at) => 8 + even(bytes.readUInt32LE(at + 4)), 0);
  if (/^(?:II\*\0|MM\0\*)/u.test(head)) return inTiff(bytes, head.startsWith('II'));
  if (head.slice(4, 8) === 'ftyp') return bytes.subarray(0, 1_000_000).includes(c2paUuid);
  return false;
}

/** APP11 segments whose JUMBF description is of type c2pa. */
function inJpeg(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) return false;
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return false;
    if (marker === 0xeb && isManifest(bytes.subarray(at + 4, at + 2 + Math.min(length, 200)))) return true;
    at += 2 + length;
  }
  return false;
}

/** RIFF pads a chunk to an even size. */
const even = (size: number): number => size + (size % 2);

const isManifest = (bytes: Buffer): boolean => bytes.includes('jumb') && bytes.includes('c2pa');

function chunkIn(
  bytes: Buffer,
  start: number,
  name: string,
  sizeAt: (at: number) => number,
  nameAt: number,
): boolean {
  for (let at = start; at + 8 <= bytes.length; ) {
    if (bytes.toString('latin1', at + nameAt, at + nameAt + 4) === name) return true;
    const size = sizeAt(at);
    if (size < 8) return false;
    at += size;
  }
  return false;
}

function inTiff(bytes: Buffer, isLittle: boolean): boolean {
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  if (bytes.length < 8) return false;
  const start = isLittle ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4);
  if (start + 2 > bytes.length) return false;
  for (let at = start + 2, left = short(start); left > 0 && at + 12 <= bytes.length; at += 12, left--)
    if (short(at) === 0xcd41) return true;
  return false;
}
