import { withContext } from '#app/api/newsroom/handle.ts';
import { streamedFile } from '#app/api/newsroom/streamed-file.ts';
import { allow } from '#lib/access.ts';
import { exportRedirects } from '#lib/redirects/export-redirects.ts';

/** A file to keep, or to change in a spreadsheet and import again. */
export const GET = withContext(async (ctx) => {
  allow(ctx.actor, 'manage redirects');
  const parts = exportRedirects(ctx);
  return streamedFile({ type: 'text/csv; charset=utf-8', fileName: 'redirects.csv', parts });
});
