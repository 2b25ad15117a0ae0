import { withContext } from '#app/api/newsroom/handle.ts';
import { allow } from '#lib/access.ts';
import { exportRedirects } from '#lib/redirects/export-redirects.ts';

/** A file to keep, or to change in a spreadsheet and import again. */
export const GET = withContext(async (ctx) => {
  allow(ctx.actor, 'manage redirects');
  const parts = exportRedirects(ctx);
  const file = new ReadableStream<Uint8Array>({
    async pull(to) {
      const { value, done } = await parts.next();
      if (done) to.close();
      else to.enqueue(new TextEncoder().encode(value));
    },
  });
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="redirects.csv"',
      'cache-control': 'no-store',
    },
  });
});
