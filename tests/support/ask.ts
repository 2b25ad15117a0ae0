import { type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { RunningServer } from './server.ts';

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  /** as it came over the wire */
  bytes: Buffer;
  /** decoded */
  text: string;
};

/** One request exactly as written: nothing is normalised, no header is added, nothing is followed. */
export function ask(
  server: Pick<RunningServer, 'port'>,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: server.port, path, agent: false, ...options },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('error', reject);
        answer.once('end', () => {
          const bytes = Buffer.concat(chunks);
          const text = decoded(bytes, answer.headers['content-encoding']).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, text });
        });
      },
    );
    asked.once('error', reject);
    asked.end();
  });
}

function decoded(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}
