import type { UploadRow } from '#db/index.ts';
import type { UploadAnswer } from '../../answers.ts';
import type { Context } from '../../context.ts';
import { bytesHere } from './parts.ts';

/** What nobody goes on with for a day is thrown away, in ms. */
export const keptFor = 24 * 3_600_000;

/** A file under way, for its sender. */
export const presentUpload = async (
  { files }: Pick<Context, 'files'>,
  row: UploadRow,
): Promise<UploadAnswer> => ({
  id: row.id,
  fileName: row.fileName,
  bytes: row.bytes,
  offset: await bytesHere(files, row.id),
  createdAt: row.createdAt,
  expiresAt: row.touchedAt + keptFor,
});
