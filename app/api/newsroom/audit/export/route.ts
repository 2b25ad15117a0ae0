import { withContext } from '#app/api/newsroom/handle.ts';
import { streamedFile } from '#app/api/newsroom/streamed-file.ts';
import { exportAudit } from '#lib/audit/export-audit.ts';

/** The audit as a file, sent as it is read. */
export const GET = withContext(async (ctx, request) =>
  streamedFile(await exportAudit(ctx, Object.fromEntries(new URL(request.url).searchParams))),
);
