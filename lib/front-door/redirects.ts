import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '../context.ts';
import { keysOf, parts, queryKey } from '../redirects/address.rules.ts';
import { ledTo } from '../redirects/settle.rules.ts';
import { testHeader } from '../redirects/test-header.ts';
import { sendGone } from './gone.ts';
import { sendSentence } from './plain-answers.ts';

type Found = { id: string; status: 301 | 302 | 410; to: string | null };

/**
 * The redirects screen's redirects, at the door (NEWSROOM §6). They are asked only where there is no page: after a 404, for
 * addresses that no page can have, and for the queries of another system ("/?p=123") that no page of ours reads.
 */
export function redirectsAtTheDoor(
  services: Pick<Services, 'store' | 'tally' | 'build' | 'clock' | 'config'>,
) {
  const { store, tally } = services;
  const find = (address: string, keys: string[]): Found | null => {
    let found = store.redirects.find(keys);
    if (!found) return null;
    const first = found;
    let to = ledTo(found, address);
    // What a reader's own query adds may be another redirect's business; more than a few are nobody's.
    for (let step = 0; to?.startsWith('/') && step < 4; step++) {
      found = store.redirects.find(keysOf(to));
      if (!found) break;
      to = ledTo(found, to);
    }
    return { id: first.id, status: to === null ? 410 : first.status, to };
  };

  const send = (request: IncomingMessage, response: ServerResponse, { id, status, to }: Found): true => {
    if (!request.headers[testHeader]) tally.redirect(id);
    if (to === null) sendGone(services, request, response);
    else sendSentence(request, response, status, `This page is at ${to}`, ['Location', ascii(to)]);
    return true;
  };

  return {
    /** true: the address has no page, a redirect has it, and was sent */
    instead(request: IncomingMessage, response: ServerResponse): boolean {
      const address = request.url ?? '';
      const found = address.startsWith('/') ? find(address, keysOf(address)) : null;
      return found !== null && send(request, response, found);
    },
    /** true: a query that no page of ours reads is an old address, and its redirect was sent */
    ofQuery(request: IncomingMessage, response: ServerResponse, query: string): boolean {
      if (query === '' || queryKey(query) === '') return false;
      const address = request.url ?? '';
      const keys = keysOf(address).filter((key) => key.includes('?'));
      const found = find(address, keys);
      return found !== null && send(request, response, found);
    },
    /** true: the address is a page's but for its spelling, has no page, and was sent where it leads */
    async ofSpelling(request: IncomingMessage, response: ServerResponse, to: string): Promise<boolean> {
      const { path, query } = parts(to);
      const story = await store.shelf.redirect(decodeURI(path));
      if (story) {
        sendSentence(request, response, 301, `This page is at ${story}`, ['Location', ascii(story + query)]);
        return true;
      }
      if (this.ofQuery(request, response, query)) return true;
      const found = store.redirects.find(keysOf(to));
      if (!found || (await store.redirects.withPage([decodeURI(path)])).size > 0) return false;
      return this.instead(request, response);
    },
  };
}

const ascii = (address: string) =>
  address.replaceAll(/[^\x21-\x7e]/g, (sign) => encodeURIComponent(sign.toWellFormed()));
