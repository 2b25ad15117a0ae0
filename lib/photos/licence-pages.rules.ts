import type { PhotoRow } from '#db/index.ts';

/** Pages that the file names: the licence that the photo is under, and where somebody may get one of their own. */
export type LicencePages = { licenceUrl?: string; acquireUrl?: string };

/** XMP's WebStatement and the first PLUS licensor with an address, as image search shows them. Pure. */
export function licencePages({ raw, licensors }: Pick<PhotoRow, 'raw' | 'licensors'>): LicencePages {
  const { WebStatement: said } = (raw.xmp ?? {}) as Record<string, unknown>;
  const licenceUrl = pageOf(Array.isArray(said) ? said[0] : said);
  const acquireUrl = licensors.map(({ url }) => pageOf(url)).find((url) => url !== null);
  return { ...(licenceUrl ? { licenceUrl } : {}), ...(acquireUrl ? { acquireUrl } : {}) };
}

const pageOf = (text: unknown): string | null =>
  typeof text === 'string' && /^https?:\/\/[^\s"<>]{3,500}$/.test(text.trim()) && URL.canParse(text.trim())
    ? text.trim()
    : null;
