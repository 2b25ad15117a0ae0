import { jsonBody } from '#app/api/newsroom/body.ts';
import { handle, withContext } from '#app/api/newsroom/handle.ts';
import { signedIn } from '#lib/access.ts';
import { photoByUrl } from '#lib/photos/by-url/photo-by-url.ts';
import { listPhotos } from '#lib/photos/list-photos.ts';
import { uploadPhoto } from '#lib/photos/upload-photo.ts';

export const GET = handle(listPhotos);

/** A form with a file, or JSON with the address of one. 201 for a new photo, 200 with the photo that is there when the same bytes come again. */
export const POST = withContext(async (ctx, request) => {
  signedIn(ctx.actor);
  const isJson = /^application\/json\b/i.test(request.headers.get('content-type') ?? '');
  const { answer, isNew } = isJson
    ? await photoByUrl(ctx, await jsonBody(request))
    : await uploadPhoto(ctx, request);
  return Response.json(answer, { status: isNew ? 201 : 200, headers: { 'cache-control': 'no-store' } });
});
