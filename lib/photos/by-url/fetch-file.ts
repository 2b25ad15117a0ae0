import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Config } from '../../config.ts';
import { invalid } from '../../errors.ts';
import { isPublicAddress, refusalOf } from './addresses.rules.ts';

const mostRedirects = 5;
/** In milliseconds: until a server begins to answer, the longest pause between two of its bytes, and the whole. */
const patience = { first: 8_000, pause: 8_000, whole: 60_000 };
const movedBy = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for the file at an address, following at most five redirects, each checked anew. Every host is looked up once, all its
 * addresses must be public, and the connection goes to one of those that were checked. Throws Invalid with a sentence.
 */
export async function fetchFile(
  config: Pick<Config, 'url' | 'fetchAllow'>,
  address: string,
): Promise<{ answer: IncomingMessage; url: URL; stop: () => void }> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), patience.whole);
  const stop = () => {
    clearTimeout(timer);
    ending.abort();
  };
  try {
    let url = parsed(address);
    for (let moved = 0; moved <= mostRedirects; moved++) {
      const answer = await ask(url, await checkedAddress(config, url), ending.signal);
      const status = answer.statusCode ?? 0;
      if (status === 200) return { answer, url, stop };
      answer.destroy();
      if (!movedBy.has(status) || !answer.headers.location)
        throw invalid(`The other server answered ${status} and sent no picture. Check the address.`);
      url = parsed(answer.headers.location, url);
    }
    throw invalid('The address leads from one to the next and never to a picture.');
  } catch (error) {
    stop();
    throw error;
  }
}

function parsed(address: string, base?: URL): URL {
  if (!URL.canParse(address, base))
    throw invalid('This is not an address. Copy the whole of it, with https://.');
  return new URL(address, base);
}

/** The one address that is connected to. Throws Invalid for what may not be asked. */
async function checkedAddress(
  { url: own, fetchAllow }: Pick<Config, 'url' | 'fetchAllow'>,
  url: URL,
): Promise<{ address: string; family: number }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const allowed = fetchAllow.includes(url.host);
  const refusal = allowed ? null : refusalOf(url, new URL(own).hostname);
  if (refusal) throw invalid(refusal);
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await lookup(host, { all: true }).catch(() => []);
  const [first] = found;
  if (!first) throw invalid(`There is no server called ${host}. Check the address.`);
  if (!allowed && !found.every(({ address }) => isPublicAddress(address) && !isOurs(address)))
    throw invalid(
      'This address leads into a private network, which is not asked. Download the picture and upload it.',
    );
  return first;
}

const isOurs = (address: string): boolean =>
  Object.values(networkInterfaces()).some((cards) => cards?.some((card) => card.address === address));

function ask(
  url: URL,
  { address, family }: { address: string; family: number },
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const tooSlow = () => invalid('The other server takes too long. Download the picture and upload it.');
    const asked = (url.protocol === 'https:' ? secure : plain)(url, {
      agent: false,
      signal,
      headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'Slugline newsroom' },
      // The name is not looked up again: another answer could lead elsewhere.
      lookup: (_host, options, found) =>
        options.all ? found(null, [{ address, family }]) : found(null, address, family),
    });
    const waiting = setTimeout(() => asked.destroy(tooSlow()), patience.first);
    asked.once('response', (answer) => {
      clearTimeout(waiting);
      answer.setTimeout(patience.pause, () => answer.destroy(tooSlow()));
      resolve(answer);
    });
    asked.once('error', (error) => {
      clearTimeout(waiting);
      reject(
        error.name === 'NewsroomError'
          ? error
          : signal.aborted
            ? tooSlow()
            : invalid(
                'The other server cannot be reached safely. Check the address, or download the picture and upload it.',
              ),
      );
    });
    asked.end();
  });
}
