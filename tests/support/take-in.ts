import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { PhotoRow } from '#db/index.ts';
import type { Context } from '#lib/context.ts';
import { takeIn } from '#lib/photos/take-in.ts';

/** Takes a file in as an upload does once its bytes have arrived; throws what the person would be told. */
export async function takenIn(ctx: Context, bytes: Uint8Array, fileName = 'photo.jpg'): Promise<PhotoRow> {
  if (!ctx.actor) throw new Error('Somebody takes a photo in.');
  const place = path.join(ctx.files.temporaryFolder, crypto.randomUUID());
  await writeFile(place, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const incoming = { path: place, fileName, bytes: bytes.length, sha256, purpose: 'editorial' as const };
  return (await takeIn(ctx, ctx.actor, incoming)).photo;
}

/** A small plain JPEG that no other has the bytes of. */
export function aJpeg(): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = crypto.getRandomValues(new Uint8Array(3));
  return sharp({ create: { width: 40, height: 30, channels: 3, background: { r, g, b } } })
    .jpeg()
    .toBuffer();
}

/** An XMP packet around RDF properties, with the namespaces that photos use. */
export const xmpAround = (inside: string): string =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:gift="http://xmp.gettyimages.com/gift/1.0/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
