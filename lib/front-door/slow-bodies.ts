import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';

/** In milliseconds: the whole of a body, and the pause in which an upload brings at least so many bytes. */
export type BodyLimits = { whole: number; pause: number; least: number };

const limits: BodyLimits = { whole: 300_000, pause: 60_000, least: 64 * 1024 };

/** Node's own limit knows no routes, so `limitBody` stands in for it. Headers stay Node's. */
export const serverOptions: ServerOptions = { requestTimeout: 0, headersTimeout: 60_000 };

/**
 * Cuts off a body that takes too long, or slow senders would use up the connections. A photo on a slow line may take
 * its time, as long as it comes on and nobody has answered yet.
 */
export function limitBody(
  request: IncomingMessage,
  response: ServerResponse,
  { whole, pause, least } = limits,
): void {
  if (!hasBody(request)) return;
  const { socket } = request;
  let came = socket.bytesRead;
  const look = () => {
    if (request.complete) return stop();
    const comesOn = isUpload(request) && !response.writableEnded && socket.bytesRead - came >= least;
    came = socket.bytesRead;
    if (comesOn) return;
    stop();
    if (!response.headersSent) socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    socket.destroy();
  };
  const looks = setInterval(look, isUpload(request) ? pause : whole).unref();
  const stop = () => clearInterval(looks);
  request.once('end', stop).once('close', stop);
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isUpload = ({ method, url }: IncomingMessage): boolean =>
  (method === 'POST' && /^\/api\/newsroom\/photos(?:\?|$)/.test(url ?? '')) ||
  (method === 'PATCH' && /^\/api\/newsroom\/uploads\/[^/?]+$/.test(url ?? ''));
