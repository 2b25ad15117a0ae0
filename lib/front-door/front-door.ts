import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Services } from '../context.ts';
import { newId } from '../ids.ts';
import { addressOf } from './address.ts';
import { sendAsset } from './assets.ts';
import { sendPhoto } from './media.ts';
import type { MissingPage } from './missing-page.ts';
import { pageReader } from './page-reader.ts';
import { sendMoved, sendSentence } from './plain-answers.ts';
import { redirectsAtTheDoor } from './redirects.ts';
import { sendPoint } from './republication.ts';
import { httpsOnly } from './security-headers.ts';
import { socialImages } from './social.ts';
import { sendStoredPage } from './stored-page.ts';

/** What the front door needs of the services. */
export type AtTheDoor = Pick<Services, 'config' | 'store' | 'files' | 'clock' | 'tally' | 'log' | 'build'>;

/** Who answers what the door does not: the newsroom's screens and interface, and pages that are not stored. */
export type Beyond = { application: RequestListener; missing: MissingPage };

/**
 * The front door (DESIGN §6): readers' pages and photos from stored bytes, without looking at cookies; the newsroom
 * and what is not stored from those beyond it.
 */
export function frontDoor(services: AtTheDoor, { application, missing }: Beyond): RequestListener {
  const { clock, config, log, tally } = services;
  const secure = config.url.startsWith('https:');
  const storedPage = pageReader(services);
  const redirects = redirectsAtTheDoor(services);
  const sendSocialImage = socialImages(services);

  const answer = (request: IncomingMessage, response: ServerResponse): void | Promise<void> => {
    const address = addressOf(request.url ?? '');
    if (address.kind === 'application' || (config.development && address.kind === 'nothing'))
      return application(request, response) as void | Promise<void>;
    // Stored pages carry it among their own headers, which are made once.
    if (secure && address.kind !== 'page') response.setHeader(...httpsOnly);
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendNotAllowed(request, response);
    switch (address.kind) {
      case 'page': {
        if (address.key.endsWith('.gif') && sendPoint(response, request, address.key, tally)) return;
        if (redirects.ofQuery(request, response, address.query)) return;
        const page = config.development ? null : storedPage(address.key);
        if (page?.status === 200 && address.key.endsWith('/republish')) countView(address.key);
        if (page) return sendStoredPage(request, response, page, secure);
        return missing(request, response, address);
      }
      case 'media':
        return sendPhoto(services, request, response, address, secure);
      case 'social':
        return sendSocialImage(request, response, address.path, secure);
      case 'asset':
        return sendAsset(request, response, address.path, secure);
      case 'moved':
        return sendUnlessRedirected(request, response, address.to);
      case 'health':
        return address.path === '/healthz'
          ? sendAlive(request, response)
          : sendReady(services, request, response);
      case 'nothing':
        return sendSentence(request, response, 404, 'There is nothing at this address.');
      case 'bad':
        if (redirects.instead(request, response)) return;
        return sendSentence(request, response, 400, 'This address is not one that a page can have.');
    }
  };

  const countView = (key: string) =>
    void services.store.shelf
      .byPath(key.slice(0, -'/republish'.length))
      .then((story) => story && tally.view(story.storyId));

  const sendUnlessRedirected = async (request: IncomingMessage, response: ServerResponse, to: string) => {
    if (!(await redirects.ofSpelling(request, response, to))) sendMoved(request, response, to);
  };

  const fail = (request: IncomingMessage, response: ServerResponse, error: unknown) => {
    const reference = newId(clock.now());
    log.error(
      { reference, url: request.url, error: String((error as Error)?.stack ?? error) },
      'a request failed',
    );
    if (response.headersSent) response.destroy();
    else sendSentence(request, response, 500, `Something went wrong here. Reference: ${reference}`);
  };

  return (request, response) => {
    try {
      const answered = answer(request, response);
      if (answered) answered.catch((error: unknown) => fail(request, response, error));
    } catch (error) {
      fail(request, response, error);
    }
  };
}

const sendAlive = (request: IncomingMessage, response: ServerResponse) =>
  sendSentence(request, response, 200, 'alive');

/** Ready means that the store answers. */
async function sendReady(
  services: AtTheDoor,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const ready = await services.store.people.count().then(
    () => true,
    () => false,
  );
  sendSentence(request, response, ready ? 200 : 503, ready ? 'ready' : 'The store does not answer.');
}

function sendNotAllowed(request: IncomingMessage, response: ServerResponse): void {
  sendSentence(request, response, 405, 'This address can only be read.', ['Allow', 'GET, HEAD']);
  // An unread body would hold the connection open for whoever sends it.
  request.resume();
}
