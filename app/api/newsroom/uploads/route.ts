import { handle } from '#app/api/newsroom/handle.ts';
import { beginUpload } from '#lib/photos/uploads/begin-upload.ts';
import { listUploads } from '#lib/photos/uploads/read-uploads.ts';

export const GET = handle(listUploads);
export const POST = handle((ctx, input) => beginUpload(ctx, input), { status: 201 });
