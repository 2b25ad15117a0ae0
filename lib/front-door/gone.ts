import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Services } from '../context.ts';
import { goneKey } from '../reading/gone.ts';
import { encodingFor } from './encoding.ts';
import { sendSentence } from './plain-answers.ts';
import { readerHeaders, readerPolicy } from './security-headers.ts';

/**
 * 410 for an address that a redirect says is gone: the site's page for it, which is stored with the one for "no such page",
 * else a sentence. No cache keeps it: the redirect may be taken back, and no page's clearing would say so.
 */
export function sendGone(
  { store, build, clock, config }: Pick<Services, 'store' | 'build' | 'clock' | 'config'>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const page = config.development ? null : store.pages.read(goneKey, build, clock.now());
  if (!page) {
    sendSentence(request, response, 410, 'What was at this address was taken away for good.');
    return;
  }
  const html = gunzipSync(page.gzip);
  const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined);
  const body = encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : html;
  const sent = [
    'Content-Type',
    page.type,
    'Content-Length',
    `${body.byteLength}`,
    'Cache-Control',
    'no-cache',
  ];
  sent.push('Vary', 'Accept-Encoding');
  if (encoding === 'br' || encoding === 'gzip') sent.push('Content-Encoding', encoding);
  const secure = config.url.startsWith('https:');
  response.writeHead(410, [...sent, ...readerHeaders(secure, readerPolicy(html.toString('utf8')))]);
  response.end(request.method === 'HEAD' ? undefined : body);
}
