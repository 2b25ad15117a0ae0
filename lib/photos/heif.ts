import sharp from 'sharp';
import { invalid } from '../errors.ts';
import { heifKind } from './heif.rules.ts';

const refusal =
  'This is a HEIC photo, which this server cannot open. Export it as JPEG and upload that (on an iPhone: Settings, Camera, Formats, Most Compatible).';

/**
 * The media type of a HEIF file, by what is inside. Whether this server's sharp has the codec is asked by opening the file. Throws
 * Invalid with what to do where it has not.
 */
export async function kindOfHeif(place: string): Promise<string> {
  const compression = await sharp(place)
    .metadata()
    .then(
      (found) => found.compression,
      () => undefined,
    );
  const complaint = compression === 'hevc' ? await complaintAbout(place) : null;
  const kind = heifKind({ compression, complaint });
  if (!kind) throw invalid(refusal);
  return kind;
}

const complaintAbout = (place: string): Promise<string | null> =>
  sharp(place)
    .resize(16, 16)
    .raw()
    .toBuffer()
    .then(
      () => null,
      (error: unknown) => String(error),
    );
