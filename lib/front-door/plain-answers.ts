import type { IncomingMessage, ServerResponse } from 'node:http';
import { closedPolicy, type FlatHeaders, readerHeaders } from './security-headers.ts';

/** Answers that need no page of the site: one sentence, as text. */
export function sendSentence(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: FlatHeaders = [],
): void {
  const bytes = Buffer.from(`${sentence}\n`);
  response.writeHead(status, [
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    `${bytes.length}`,
    'Cache-Control',
    'no-store',
    ...headers,
    ...readerHeaders(false, closedPolicy),
  ]);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Before there is a store to ask: alive, and not ready. */
export const sendStarting = (request: IncomingMessage, response: ServerResponse): void =>
  sendSentence(request, response, request.url === '/healthz' ? 200 : 503, 'starting', ['Retry-After', '1']);

/** The same page under its one address, for good. */
export function sendMoved(request: IncomingMessage, response: ServerResponse, to: string): void {
  sendSentence(request, response, 308, `This page is at ${to}`, ['Location', to]);
}
