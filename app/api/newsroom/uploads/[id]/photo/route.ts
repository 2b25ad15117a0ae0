import { withContext } from '#app/api/newsroom/handle.ts';
import { finishUpload } from '#lib/photos/uploads/finish-upload.ts';

/** 201 for a new photo, 200 with the photo that is there when the same bytes come again. */
export const PUT = withContext(async (ctx, _request, { params }) => {
  const { answer, isNew } = await finishUpload(ctx, String((await params).id));
  return Response.json(answer, { status: isNew ? 201 : 200, headers: { 'cache-control': 'no-store' } });
});
