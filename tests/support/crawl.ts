import type { RunningServer } from './server.ts';

export type Crawled = { pages: { address: string; status: number; text: string }[] };

const most = 400;

/** Every public answer that a stranger finds from these addresses on, by any address that is written in one. */
export async function crawl(server: RunningServer, starts: string[]): Promise<Crawled> {
  const known = new Set(starts);
  const waiting = [...known];
  const pages: Crawled['pages'] = [];
  while (waiting.length > 0 && pages.length < most) {
    const address = waiting.shift() ?? '/';
    const answer = await fetch(server.url + address);
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    pages.push({ address, status: answer.status, text });
    for (const found of addressesIn(server, text))
      if (!known.has(found)) {
        known.add(found);
        waiting.push(found);
      }
  }
  return { pages };
}

function addressesIn(server: RunningServer, text: string): string[] {
  const written = text.matchAll(
    /(?:href|src|srcset|content|url)="([^"]+)"|<(?:loc|link|guid)>([^<]+)<|"(https?:[^"]+)"/g,
  );
  return [...written]
    .flatMap(([, attribute, element, json]) => (attribute ?? element ?? json ?? '').split(/\s*,\s+|\s+/))
    .flatMap((address) => ofThisSite(server, address.replaceAll('&amp;', '&')));
}

function ofThisSite(server: RunningServer, address: string): string[] {
  if (!/^(https?:|\/)/.test(address)) return [];
  const url = URL.parse(address, server.url);
  if (!url || url.origin !== server.url || /^\/(newsroom|_next)/.test(url.pathname)) return [];
  return [url.pathname + url.search];
}
