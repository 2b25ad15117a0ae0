import type { FlatHeaders } from './security-headers.ts';

const isFeed = /^application\/(?:rss\+xml|atom\+xml|feed\+json)/;
const most = 4_000;

/**
 * Where a feed stands and which hub knows of its changes, as header lines (WebSub §4): read from what the feed itself says,
 * so that both always agree. Nothing for a feed without a hub, and for what is no feed.
 */
export function feedLinks(type: string, bytes: Buffer): FlatHeaders {
  if (!isFeed.test(type)) return [];
  const head = bytes.subarray(0, most).toString('utf8');
  const isJson = type.startsWith('application/feed+json');
  const self = isJson ? inJson(head, /"feed_url":("(?:[^"\\]|\\.)*")/) : inXml(head, 'self');
  const hub = isJson ? inJson(head, /"type":"WebSub","url":("(?:[^"\\]|\\.)*")/) : inXml(head, 'hub');
  return self && hub ? ['Link', `<${self}>; rel="self", <${hub}>; rel="hub"`] : [];
}

function inJson(head: string, where: RegExp): string | null {
  const written = where.exec(head)?.[1];
  return written ? inHeader(JSON.parse(written) as string) : null;
}

function inXml(head: string, rel: 'self' | 'hub'): string | null {
  const [element = ''] = Array.from(head.matchAll(/<(?:atom:)?link [^>]*>/g), ([whole]) => whole).filter(
    (one) => one.includes(`rel="${rel}"`),
  );
  const href = /href="([^"]*)"/.exec(element)?.[1];
  return href
    ? inHeader(
        href
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      )
    : null;
}

/** An address as a header may have it: whatever could end it is escaped. */
const inHeader = (url: string): string => (URL.canParse(url) ? new URL(url).href.replaceAll('>', '%3E') : '');
