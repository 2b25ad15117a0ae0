import { searchAsked, searchQuery } from '../reading/search-address.rules.ts';

/**
 * What an address asks for. Pure: the whole of URL reading for readers (DESIGN §6).
 *
 * - `page`: `key` is the name under which its bytes are stored: path and known query parameters only, in order;
 *   `query` is what was really asked, for redirects that keep it
 * - `media`: `version` names the very bytes, as the page printed them
 * - `moved`: the same page under its one address
 * - `application`: the newsroom, its API and its previews, answered by Next
 */
export type Address =
  | { kind: 'page'; key: string; query: string }
  | { kind: 'moved'; to: string }
  | { kind: 'media'; path: string; version: string }
  | { kind: 'social'; path: string }
  | { kind: 'asset'; path: string }
  | { kind: 'health'; path: '/healthz' | '/readyz' }
  | { kind: 'application' }
  | { kind: 'nothing' }
  | { kind: 'bad' };

const longest = 2048;
const plainPath = /^(?:\/[\w~-][\w.~-]*)+$|^\/$/;
const controlCharacter = /\p{Cc}/u;
const dotSegment = /\/\.{1,2}(?:\/|$)/;
/** Stories, feeds and files for machines have no second page. */
const unpaged =
  /^\/(?:\d{4}\/\d{2}\/\d{2}\/|feeds\/|(?:robots|ads|[0-9a-f]{32})\.txt$|\.well-known\/|news-sitemap\.xml$)/;
const escapes = /%[0-9a-f]{2}/gi;

/** Reads the request line's target. Every string is some address: nothing throws. */
export function addressOf(url: string): Address {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? '' : url.slice(mark);
  if (url.length > longest || !(plainPath.test(path) || isWellFormed(path))) return { kind: 'bad' };
  if (path === '/healthz' || path === '/readyz') return { kind: 'health', path };
  if (
    ['/newsroom', '/api', '/preview'].some((folder) => isUnder(path, folder)) ||
    path.startsWith('/_next/static/')
  )
    return { kind: 'application' };
  if (path.startsWith('/media/'))
    return { kind: 'media', path, version: new URLSearchParams(query).get('v') ?? '' };
  if (path.startsWith('/social/')) return { kind: 'social', path };
  if (path.startsWith('/assets/')) return { kind: 'asset', path };
  if (isUnder(path, '/_next') || path.startsWith('/__next') || path === '/live') return { kind: 'nothing' };
  const plain = withoutNeedlessEscapes(path === '/' ? path : path.replace(/\/+$/, ''));
  if (plain !== path) return { kind: 'moved', to: plain + query };
  return { kind: 'page', key: query ? path + knownQuery(path, query) : path, query };
}

function isWellFormed(path: string): boolean {
  if (!path.startsWith('/') || path.includes('//') || path.includes('\\')) return false;
  try {
    const decoded = decodeURIComponent(path);
    return !controlCharacter.test(decoded) && !dotSegment.test(decoded) && !decoded.includes('\\');
  } catch {
    return false;
  }
}

/** "/%77orld" is "/world": one page has one name, or strangers could store it under as many as they can spell. */
const withoutNeedlessEscapes = (path: string) =>
  path.replace(escapes, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escaped;
  });

const isUnder = (path: string, folder: string) =>
  path.startsWith(folder) && (path.length === folder.length || path[folder.length] === '/');

/** Everything that no page of ours reads is left out: tracking parameters, and guesses that would fill the cache. */
function knownQuery(path: string, query: string): string {
  if (unpaged.test(path)) return '';
  const asked = new URLSearchParams(query);
  const parts: string[] = [];
  const page = asked.get('page');
  if (page && /^[1-9]\d{0,3}$/.test(page) && page !== '1') parts.push(`page=${page}`);
  const sought = path === '/search' ? searchQuery(searchAsked(asked)) : '';
  if (sought) parts.push(sought);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
