import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { type Encoding, encodingFor } from './encoding.ts';
import { feedLinks } from './feed-links.ts';
import { cachingOf, cdnCachingOf, type SentPage } from './for-cdn.ts';
import { closedPolicy, type FlatHeaders, readerHeaders, readerPolicy } from './security-headers.ts';

type Answer = { etag: string; headers: FlatHeaders; notModified: FlatHeaders };
type Answers = Record<Encoding, Answer>;

/** Headers are made once for each stored page, and kept under its etag, which names status, type and bytes. */
const prepared = new Map<string, Answers>();
const mostPrepared = 5000;

/** Answers a stored page in the encoding that the visitor takes, or 304 when they have it. */
export function sendStoredPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: SentPage,
  secure: boolean,
): void {
  const asked = request.headers;
  const encoding = encodingFor(asked['accept-encoding'] as string | undefined);
  const answer = (prepared.get(nameOf(page)) ?? prepare(page, secure))[encoding];
  const has = asked['if-none-match'];
  if (has !== undefined && page.status === 200 && names(has, answer.etag)) {
    response.writeHead(304, answer.notModified);
    response.end();
    return;
  }
  response.writeHead(page.status, answer.headers);
  if (request.method === 'HEAD') response.end();
  else
    response.end(encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : gunzipSync(page.gzip));
}

/** The same bytes at two addresses may be kept under other keys. */
const nameOf = ({ etag, keys }: SentPage) => (keys === undefined ? etag : `${etag} ${keys}`);

/** Weak comparison with every tag of the list (RFC 9110 §13.1.2). */
export function names(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function prepare(page: SentPage, secure: boolean): Answers {
  const identity = gunzipSync(page.gzip);
  const isHtml = page.type.startsWith('text/html');
  const security = readerHeaders(
    secure,
    isHtml ? readerPolicy(identity.toString('utf8')) : closedPolicy,
    page.type,
  );
  const shared = [
    'Cache-Control',
    cachingOf(page),
    ...cdnCachingOf(page),
    ...feedLinks(page.type, identity),
    ...(page.keys ? ['Surrogate-Key', page.keys] : []),
    'Vary',
    'Accept-Encoding',
    ...security,
  ];
  const answerOf = (suffix: string, length: number, coding: FlatHeaders): Answer => {
    const etag = `"${page.etag}${suffix}"`;
    return {
      etag,
      headers: ['Content-Type', page.type, 'Content-Length', `${length}`, ...coding, 'ETag', etag, ...shared],
      notModified: ['ETag', etag, ...shared],
    };
  };
  const answers: Answers = {
    br: answerOf('-br', page.brotli.byteLength, ['Content-Encoding', 'br']),
    gzip: answerOf('-gz', page.gzip.byteLength, ['Content-Encoding', 'gzip']),
    identity: answerOf('', identity.byteLength, []),
  };
  if (prepared.size >= mostPrepared) prepared.clear();
  prepared.set(nameOf(page), answers);
  return answers;
}
