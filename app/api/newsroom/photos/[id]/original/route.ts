import { Readable } from 'node:stream';
import { withContext } from '#app/api/newsroom/handle.ts';
import { downloadOriginal } from '#lib/photos/library/download.ts';

/** The original as a file to keep; never shown in a page, whatever it claims to be. */
export const GET = withContext(async (ctx, _request, route) => {
  const { fileName, type, size, bytes } = await downloadOriginal(ctx, await route.params);
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      'content-type': type,
      'content-length': String(size),
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
