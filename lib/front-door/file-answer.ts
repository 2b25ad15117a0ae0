import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sendSentence } from './plain-answers.ts';
import { rangeOf } from './range.ts';
import { closedPolicy, readerHeaders } from './security-headers.ts';
import { names } from './stored-page.ts';

/** Bytes, and whether their address will ever have others. */
export type SentFile = {
  type: string;
  unchanging: boolean;
  /** without quotes */
  etag: string;
  size: number;
  /** the key under which a CDN keeps it, where one stands in front */
  cdnKey?: string | undefined;
  read(range?: { start: number; end: number }): Readable;
};

/** Streams a file with its length, its validator and single ranges; immutable for a year (DESIGN §6), or asked about each time. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: SentFile,
  secure: boolean,
): Promise<void> {
  const etag = `"${file.etag}"`;
  const shared = [
    'ETag',
    etag,
    'Cache-Control',
    file.unchanging ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    ...(file.cdnKey ? ['Surrogate-Key', file.cdnKey] : []),
    'Accept-Ranges',
    'bytes',
    ...readerHeaders(secure, closedPolicy, file.type),
  ];
  const has = request.headers['if-none-match'];
  if (has !== undefined && names(has, etag)) {
    response.writeHead(304, shared);
    response.end();
    return;
  }
  const mayResume = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const range = mayResume && request.method === 'GET' ? rangeOf(request.headers.range, file.size) : null;
  if (range === 'unsatisfiable')
    return sendSentence(request, response, 416, 'The file is shorter than that.', [
      'Content-Range',
      `bytes */${file.size}`,
    ]);
  const length = range ? range.end - range.start + 1 : file.size;
  const headers = ['Content-Type', file.type, 'Content-Length', `${length}`, ...shared];
  if (request.method === 'HEAD') {
    response.writeHead(200, headers);
    response.end();
    return;
  }
  // Not a byte more than was promised, even if the file is written anew just now: it would be read as the next answer.
  const whole = file.size > 0 ? { start: 0, end: file.size - 1 } : undefined;
  const bytes = file.read(range ?? whole);
  if (range) headers.push('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`);
  response.writeHead(range ? 206 : 200, headers);
  // A visitor who leaves early breaks the pipe; that is no fault.
  await pipeline(bytes, response).catch(() => response.destroy());
}
