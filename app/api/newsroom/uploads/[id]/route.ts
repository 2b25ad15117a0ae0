import { handle, withContext } from '#app/api/newsroom/handle.ts';
import type { UploadAnswer } from '#lib/answers.ts';
import { continueUpload } from '#lib/photos/uploads/continue-upload.ts';
import { readUpload } from '#lib/photos/uploads/read-uploads.ts';
import { stopUpload } from '#lib/photos/uploads/stop-upload.ts';

/** As the IETF's draft "Resumable Uploads for HTTP" says it, beside the JSON. */
const answered = (upload: UploadAnswer) =>
  Response.json(upload, {
    headers: {
      'cache-control': 'no-store',
      'upload-offset': `${upload.offset}`,
      'upload-length': `${upload.bytes}`,
      'upload-complete': upload.offset === upload.bytes ? '?1' : '?0',
    },
  });

export const GET = withContext(async (ctx, _request, { params }) =>
  answered(await readUpload(ctx, await params)),
);
export const PATCH = withContext(async (ctx, request, { params }) =>
  answered(await continueUpload(ctx, String((await params).id), request)),
);
export const DELETE = handle(stopUpload, { status: 204 });
