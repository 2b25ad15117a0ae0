import { Readable } from 'node:stream';
import { withContext } from '#app/api/newsroom/handle.ts';
import { previewPhoto } from '#lib/photos/preview-photo.ts';

/** The bytes of one rendition, for people who are signed in; a browser may keep them, a shared cache may not. */
export const GET = withContext(async (ctx, request, route) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { type, size, bytes } = await previewPhoto(ctx, { ...query, ...(await route.params) });
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      'content-type': type,
      'content-length': String(size),
      'cache-control': 'private, max-age=86400',
      'x-content-type-options': 'nosniff',
    },
  });
});
