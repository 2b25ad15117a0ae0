import type { IncomingMessage } from 'node:http';

/** The header by which verbs learn who calls (`Context.address`). Only the front door writes it. */
export const addressHeader = 'x-slugline-address';

/**
 * Puts the visitor's address on the request, over whatever came from outside. Behind a proxy of ours it is the last
 * entry of X-Forwarded-For: those before it are the visitor's own claim.
 */
export function noteAddress(request: IncomingMessage, trustProxy: boolean): void {
  const forwarded = trustProxy
    ? [request.headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim()
    : '';
  request.headers[addressHeader] = forwarded || request.socket.remoteAddress || '';
}
