import { withContext } from '#app/api/newsroom/handle.ts';
import { streamedFile } from '#app/api/newsroom/streamed-file.ts';
import { exportPhotoUses } from '#lib/photos/reports/export-photo-uses.ts';

/** What agencies bill by, as a file. */
export const GET = withContext(async (ctx, request) =>
  streamedFile(await exportPhotoUses(ctx, Object.fromEntries(new URL(request.url).searchParams))),
);
