import type { IncomingMessage } from 'node:http';

/** The header by which verbs learn who calls (`Context.address`). Only the front door writes it. */
export const addressHeader = 'x-slugline-address';

/**
 * The visitor's network address. Behind a proxy of ours it is the last entry of X-Forwarded-For: those before it are
 * the visitor's own claim.
 */
export function visitorAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? [request.headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim()
    : '';
  return forwarded || request.socket.remoteAddress || '';
}

/** Puts the visitor's address on the request, over whatever came from outside. */
export function noteAddress(request: IncomingMessage, trustProxy: boolean): void {
  request.headers[addressHeader] = visitorAddress(request, trustProxy);
}
