import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Tally } from './tally.ts';

/** One transparent point, GIF89a. */
const point = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const counted = /^\/republication\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.gif$/;

/** The picture in a republished copy: counts that it was read, and nothing of who read it. Null for another address. */
export function sendPoint(
  response: ServerResponse,
  request: IncomingMessage,
  path: string,
  tally: Tally,
): boolean {
  const storyId = counted.exec(path)?.[1];
  if (!storyId) return false;
  tally.read(storyId);
  response.writeHead(200, {
    'Content-Type': 'image/gif',
    'Content-Length': point.length,
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : point);
  return true;
}
