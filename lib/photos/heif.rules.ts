/** What a HEIF container holds for us (NEWSROOM §8 "HEIC where the codec is there"). Pure. */

/** The codec that the container names, and what the decoder said when it was tried; null for no complaint. */
export type HeifTrial = { compression: string | undefined; complaint: string | null };

/**
 * The media type by what is inside and not by the brand; null where this server has no decoder for it. A photo that is damaged is
 * still one of its kind: whoever opens it says so.
 */
export function heifKind({ compression, complaint }: HeifTrial): 'image/avif' | 'image/heic' | null {
  if (compression === 'av1') return 'image/avif';
  if (compression !== 'hevc') return null;
  return complaint !== null && /not been built in|unsupported|no decoder|decoder plugin/i.test(complaint)
    ? null
    : 'image/heic';
}
