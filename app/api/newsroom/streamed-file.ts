/** A file that is sent as it is written; who goes away ends the writing. */
export function streamedFile({
  type,
  fileName,
  parts,
}: {
  type: string;
  fileName: string;
  parts: AsyncGenerator<string>;
}): Response {
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
}
