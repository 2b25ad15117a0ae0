import { type FileHandle, open, readFile } from 'node:fs/promises';

const firstLook = 256 * 1024;

/**
 * The part of a file in which its metadata lies: of a JPEG what stands before its pixels, of other kinds all of it. A JPEG
 * without pixels is read to its end.
 */
export async function describingBytes(place: string, mime: string): Promise<Buffer> {
  if (mime !== 'image/jpeg') return readFile(place);
  const file = await open(place);
  try {
    for (let length = firstLook; ; length *= 4) {
      const head = await beginningOf(file, length);
      const end = pixelsFrom(head);
      if (end !== null) return head.subarray(0, end);
      if (head.length < length) return head;
    }
  } finally {
    await file.close();
  }
}

async function beginningOf(file: FileHandle, length: number): Promise<Buffer> {
  const { size } = await file.stat();
  const head = Buffer.alloc(Math.min(length, size));
  let read = 0;
  while (read < head.length) {
    const { bytesRead } = await file.read(head, read, head.length - read, read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return head.subarray(0, read);
}

/** Where the scan's header ends (SOS); null when it is not among these bytes, or what stands there are no segments. */
function pixelsFrom(bytes: Buffer): number | null {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda) return end <= bytes.length ? end : null;
    at = end;
  }
  return null;
}
