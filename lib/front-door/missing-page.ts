import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Services } from '../context.ts';
import { notFoundKey } from '../reading/not-found.ts';
import { compressed } from './compressed.ts';
import { encodingFor } from './encoding.ts';
import { keyed } from './for-cdn.ts';
import { sendSentence } from './plain-answers.ts';
import { type Recording, recorder } from './recording.ts';
import { redirectsAtTheDoor } from './redirects.ts';
import { closedPolicy, readerHeaders, readerPolicy } from './security-headers.ts';
import { sendStoredPage } from './stored-page.ts';

type Asked = { key: string; query: string };

/** Answers a page that is not stored. */
export type MissingPage = (
  request: IncomingMessage,
  response: ServerResponse,
  asked: Asked,
) => void | Promise<void>;

/** Pages of Next's own, in a dress that is not the site's. No page of ours has such an address. */
const ofNext = /^\/(?:_|(?:404|500)(?:\?|$))/;
const nowhere = '/-';

/**
 * Answers a page that is not stored: Next's handler renders and stores it, once for all who wait (DESIGN §6). Who comes
 * after a publish has a newer epoch and does not join a rendering that began before it.
 */
export function missingPages(services: Services, toNext: RequestListener): MissingPage {
  const { store, clock, build, config } = services;
  const secure = config.url.startsWith('https:');
  const render = recorder(toNext, new URL(config.url).host);
  const redirects = redirectsAtTheDoor(services);
  const underWay = new Map<string, Promise<Recording>>();

  return async function sendMissingPage(request, response, asked) {
    const flight = `${store.pages.epoch()} ${asked.key}`;
    let recording = underWay.get(flight);
    if (!recording) {
      recording = render(ofNext.test(asked.key) ? nowhere : asked.key).finally(() => underWay.delete(flight));
      underWay.set(flight, recording);
    }
    const recorded = await recording;
    if (recorded.status === 404 && redirects.instead(request, response)) return;
    const key = recorded.status === 404 ? notFoundKey : asked.key;
    const stored = config.development ? null : store.pages.read(key, build, clock.now());
    if (stored) sendStoredPage(request, response, keyed(services, stored), secure);
    // Something was published between the handler's look at the stored page and ours.
    else if (recorded.status === 404 && recorded.body.length === 0)
      sendSentence(request, response, 404, 'There is no page at this address.');
    else await replay(request, response, recorded, asked.query, secure);
  };
}

/** What is not stored (a search, a redirect) goes out as it was made, without being kept anywhere. */
async function replay(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body: made }: Recording,
  query: string,
  secure: boolean,
): Promise<void> {
  const type = headers['content-type'] ?? 'text/plain; charset=utf-8';
  const policy = type.startsWith('text/html') ? readerPolicy(made.toString('utf8')) : closedPolicy;
  const accepts = request.headers['accept-encoding'] as string | undefined;
  const { body, coding } = await compressed(made, encodingFor(accepts));
  const sent = ['Content-Type', type, 'Content-Length', `${body.length}`, 'Cache-Control', 'no-cache'];
  sent.push('Vary', 'Accept-Encoding');
  if (coding) sent.push('Content-Encoding', coding);
  if (headers.location) sent.push('Location', keepingQuery(headers.location, query));
  response.writeHead(status, [...sent, ...readerHeaders(secure, policy)]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A former address leads on with everything that hung on it (NEWSROOM §6 "Slug"). */
const keepingQuery = (location: string, query: string) =>
  location.includes('?') ? location : location + query;
