import { createServer } from 'node:http';

/**
 * The yardstick: a `node:http` server that knows nothing and answers the same bytes with the same headers. It asks for
 * them once, at the URL in ORIGINAL, as the load does.
 */
const original = await fetchRaw(process.env.ORIGINAL ?? '');
const server = createServer((_request, response) => {
  response.writeHead(200, original.headers);
  response.end(original.bytes);
});
server.listen(Number(process.env.PORT), '127.0.0.1');

async function fetchRaw(url: string): Promise<{ headers: string[]; bytes: Buffer }> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { agent: false, headers: { 'accept-encoding': 'gzip, deflate, br' } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('end', () => {
          // What Node adds by itself it will add here too.
          const own = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);
          const headers: string[] = [];
          for (let i = 0; i < answer.rawHeaders.length; i += 2) {
            const name = answer.rawHeaders[i] ?? '';
            if (!own.has(name.toLowerCase())) headers.push(name, answer.rawHeaders[i + 1] ?? '');
          }
          resolve({ headers, bytes: Buffer.concat(chunks) });
        });
      },
    );
    asked.once('error', reject);
    asked.end();
  });
}
