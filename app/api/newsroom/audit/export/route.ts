import { withContext } from '#app/api/newsroom/handle.ts';
import { exportAudit } from '#lib/audit/export-audit.ts';

/** The audit as a file, sent as it is read. */
export const GET = withContext(async (ctx, request) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { type, fileName, parts } = await exportAudit(ctx, query);
  const bytes = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(bytes.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  });
});
