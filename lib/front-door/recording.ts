import { request as ask, createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';

/** A whole answer, kept to be given to everybody who waits for it. */
export type Recording = { status: number; headers: IncomingMessage['headers']; body: Buffer };

/**
 * Asks a request listener for a page by real HTTP over a pipe in memory. The request carries nothing of the visitor
 * (no cookie, no header), so that what is rendered is the same for everybody.
 */
export function recorder(listener: RequestListener, host: string): (url: string) => Promise<Recording> {
  const inside = createServer(listener);
  return async (url) => {
    const [near, far] = duplexPair();
    inside.emit('connection', far);
    try {
      return await record(near, url, host);
    } finally {
      near.destroy();
      far.destroy();
    }
  };
}

function record(connection: Duplex, url: string, host: string): Promise<Recording> {
  return new Promise((resolve, reject) => {
    const asked = ask({
      path: url,
      headers: { host, connection: 'close' },
      createConnection: () => connection,
    });
    asked.once('error', reject);
    asked.once('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.end();
  });
}
