import sharp from 'sharp';

/** A photo as an agency sends it: creator, provider and caption in XMP. */
export async function agencyPhoto(words: {
  creator: string;
  credit: string;
  caption: string;
}): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = crypto.getRandomValues(new Uint8Array(3));
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${words.credit}"><dc:creator><rdf:Seq><rdf:li>${words.creator}</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${words.caption}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  return sharp({ create: { width: 2000, height: 1300, channels: 3, background: { r, g, b } } })
    .withXmp(xmp)
    .jpeg()
    .toBuffer();
}
