import { isTracking } from '../document/tracking.ts';

/** What an old address is known by: spelling that makes no difference to a reader makes none here. Pure. */

const longest = 2048;

/** Under these the site answers by itself and never asks for a redirect. */
const ownFolders = [
  '/newsroom',
  '/api',
  '/preview',
  '/_next',
  '/media',
  '/assets',
  '/live',
  '/healthz',
  '/readyz',
];

/**
 * The path of an address as redirects know it: decoded, without a slash at the end, small letters
 * ("/2014/05/Caf%C3%A9.html/" and "/2014/05/café.html" are one).
 */
export function pathKey(path: string): string {
  const whole = decoded(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/{2,}/g, '/');
  return whole.replace(/(?<=.)\/+$/, '') || '/';
}

/** A query as redirects know it: in the order of the names, without what only counts visitors; "" or "?p=123". */
export function queryKey(query: string): string {
  return joined(parametersOf(query).toSorted((a, b) => order(a, b)));
}

/** Path and query of an address of this site, as one key. */
export function addressKey(address: string): string {
  const { path, query } = parts(address);
  return pathKey(path) + queryKey(query);
}

/**
 * The keys under which a redirect for this address may stand, the most exact first: with the whole query, with one
 * parameter of it, with none. `/?p=123&x=1` is found by `/?p=123`.
 */
export function keysOf(address: string): string[] {
  const { path, query } = parts(address);
  const own = pathKey(path);
  const parameters = parametersOf(query).slice(0, mostParameters);
  const single = parameters.map((one) => own + joined([one]));
  return [...new Set([own + queryKey(query), ...single, own])];
}

const mostParameters = 8;

/** What of the query the redirect did not know: it goes on with the reader. "" or "?x=1". */
export function restOfQuery(query: string, key: string): string {
  const known = new Set(parametersOf(parts(key).query).map((one) => joined([one])));
  const search = query.replace(/^\?/, '');
  if (known.size === 0) return search ? `?${search}` : '';
  const rest = search.split('&').filter((one) => one !== '' && !known.has(joined(parametersOf(one))));
  return rest.length > 0 ? `?${rest.join('&')}` : '';
}

/** The former address that a person named, as its key; or what is wrong with it. `site` is this site's origin. */
export function readFrom(typed: string, site: string): { key: string } | { fault: string } {
  const local = localAddress(typed.trim(), site);
  if ('fault' in local) return local;
  const key = addressKey(local.address);
  const { path, query } = parts(key);
  const folder = ownFolders.find((own) => path === own || path.startsWith(`${own}/`));
  if (folder)
    return { fault: `Addresses under ${folder} belong to the newsroom itself and lead nowhere else.` };
  if (path === '/' && query === '') return { fault: 'The front page cannot lead elsewhere.' };
  return { key };
}

/** Where a redirect leads: a path of this site, or an https address elsewhere; or what is wrong with it. */
export function readTo(typed: string, site: string): { to: string } | { fault: string } {
  const text = typed.trim();
  const url = /^[a-z][a-z0-9+.-]*:/i.test(text) ? URL.parse(text) : null;
  if (url && url.origin !== site) {
    if (url.protocol !== 'https:')
      return {
        fault: `“${short(text)}” must be a path of this site, like /world, or an address with https://.`,
      };
    if (url.username || url.password)
      return { fault: 'An address with a password in it leads nowhere good.' };
    return url.href.length > longest ? { fault: tooLong } : { to: url.href };
  }
  const local = localAddress(text, site);
  if ('fault' in local) return local;
  const { path } = parts(local.address);
  const folder = ownFolders.find((own) => path === own || path.startsWith(`${own}/`));
  return folder && folder !== '/media' && folder !== '/assets'
    ? { fault: `Readers cannot be led to ${folder}: it is the newsroom’s.` }
    : { to: encoded(local.address) };
}

const tooLong = `An address has at most ${longest.toLocaleString('en')} characters.`;
const controlOrBlank = /[\p{Cc}\s]/u;

function localAddress(text: string, site: string): { address: string } | { fault: string } {
  if (text === '') return { fault: 'The address is missing.' };
  if (text.length > longest) return { fault: tooLong };
  if (controlOrBlank.test(text) || text.includes('\\'))
    return { fault: `“${short(text)}” is no address: it has a blank, a line break or a backslash in it.` };
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) {
    const url = URL.parse(text);
    if (url?.origin !== site)
      return { fault: `“${short(text)}” is not an address of this site, like /2014/05/old-title.html.` };
    return { address: url.pathname + url.search + url.hash };
  }
  if (text.startsWith('//'))
    return { fault: `“${short(text)}” would lead to another site: begin with one slash.` };
  if (!text.startsWith('/'))
    return { fault: `“${short(text)}” must begin with a slash, like /2014/05/old-title.html.` };
  if (/\/\.{1,2}(?:\/|$)/.test(decoded(parts(text).path)))
    return { fault: `“${short(text)}” has dots where a name should be.` };
  // "/%2F/evil" and the like are read as "//evil" by some.
  if (/^\/[/\\]/.test(decoded(text))) return { fault: `“${short(text)}” would lead to another site.` };
  return { address: text };
}

/** Path, query with its "?", and no fragment. */
export function parts(address: string): { path: string; query: string } {
  const [whole = ''] = address.split('#', 1);
  const mark = whole.indexOf('?');
  return mark < 0 ? { path: whole, query: '' } : { path: whole.slice(0, mark), query: whole.slice(mark) };
}

type Parameter = [name: string, value: string];

function parametersOf(query: string): Parameter[] {
  if (query === '' || query === '?') return [];
  return [...new URLSearchParams(query.replace(/^\?/, ''))]
    .filter(([name]) => !isTracking(name))
    .map(([name, value]): Parameter => [name.toLowerCase(), value]);
}

const order = ([a, av]: Parameter, [b, bv]: Parameter) =>
  a < b ? -1 : a > b ? 1 : av < bv ? -1 : av > bv ? 1 : 0;
const joined = (parameters: Parameter[]) =>
  parameters.length === 0 ? '' : `?${new URLSearchParams(parameters).toString()}`;

/** "%C3%A9" → "é"; what is no UTF-8 stays as it was written. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** As it may stand in a Location header: plain ASCII. */
const encoded = (address: string) => encodeURI(address).replaceAll(/%25([0-9a-f]{2})/gi, '%$1');

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
