import { request } from 'node:http';
import { z } from 'zod';
import { allow } from '../access.ts';
import type { TestAnswer } from '../answers.ts';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { parseInput } from '../input.ts';
import { keysOf, readTo } from './address.rules.ts';
import { testHeader } from './test-header.ts';

export const testUrlInput = z.object({
  url: z.string().trim().min(1, 'Type an address of this site.').max(4000),
});

const mostHops = 10;
type Hop = TestAnswer['hops'][number];

/** What a reader of this address gets, hop by hop: asked of the front door itself, as a reader asks. */
export async function testUrl(ctx: Context, input: unknown): Promise<TestAnswer> {
  allow(ctx.actor, 'manage redirects');
  const { url } = parseInput(testUrlInput, input);
  const start = readTo(url, ctx.config.url);
  if ('fault' in start) throw invalid(start.fault, { url: start.fault });
  if (!start.to.startsWith('/')) throw sentenceFor('Only addresses of this site can be tested.');
  const hops: Hop[] = [];
  let now: string | null = start.to;
  while (now?.startsWith('/') && hops.length < mostHops) {
    const { status, location } = await ask(ctx.config, now);
    const to: string | null = location === null ? null : localOr(location, ctx.config.url);
    const redirectId = status === 200 ? null : (ctx.store.redirects.find(keysOf(now))?.id ?? null);
    hops.push({ url: now, status, to, redirectId });
    now = to;
  }
  return { hops, ...verdict(hops, now) };
}

function verdict(hops: Hop[], left: string | null): Pick<TestAnswer, 'sentence' | 'ok'> {
  const last = hops.at(-1);
  const moves = hops.filter(({ to }) => to !== null).length;
  if (left?.startsWith('/'))
    return { ok: false, sentence: `Readers are led on and on: ${mostHops} times, and no end.` };
  const way = moves === 0 ? '' : moves === 1 ? ' after one redirect' : ` after ${moves} redirects`;
  if (left) return { ok: true, sentence: `Readers are led to another site, ${new URL(left).host}${way}.` };
  if (last?.status === 200) return { ok: true, sentence: `Readers get a page${way}.` };
  if (last?.status === 404) return { ok: false, sentence: `Readers get “no such page” (404)${way}.` };
  if (last?.status === 410 && moves > 0)
    return {
      ok: false,
      sentence: `Readers are led to what is gone for good (410)${way}: lead them elsewhere.`,
    };
  if (last?.status === 410) return { ok: true, sentence: 'Readers are told that it is gone for good (410).' };
  return { ok: false, sentence: `Readers get an answer of status ${last?.status}${way}.` };
}

const localOr = (location: string, site: string) =>
  location.startsWith(`${site}/`) ? location.slice(site.length) : location;

function ask({ host, port }: Config, path: string): Promise<{ status: number; location: string | null }> {
  const own = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return new Promise((resolve, reject) => {
    const asked = request({
      host: own,
      port,
      path,
      method: 'HEAD',
      timeout: 10_000,
      headers: { [testHeader]: '1' },
    });
    asked.once('timeout', () => asked.destroy(new Error('The site took more than 10 seconds to answer.')));
    asked.once('error', reject);
    asked.once('response', (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null });
    });
    asked.end();
  });
}

const sentenceFor = (sentence: string) => invalid(sentence, { url: sentence });
