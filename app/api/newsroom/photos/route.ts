import { handle, withContext } from '#app/api/newsroom/handle.ts';
import { listPhotos } from '#lib/photos/list-photos.ts';
import { uploadPhoto } from '#lib/photos/upload-photo.ts';

export const GET = handle(listPhotos);

/** 201 for a new photo, 200 with the photo that is there when the same bytes come again. */
export const POST = withContext(async (ctx, request) => {
  const { answer, isNew } = await uploadPhoto(ctx, request);
  return Response.json(answer, { status: isNew ? 201 : 200, headers: { 'cache-control': 'no-store' } });
});
