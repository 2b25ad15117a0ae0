import type { Services } from '../context.ts';

/** What was cleared: tags (a CDN's surrogate keys), and the first thousand addresses of the pages that carried them. */
export type Purged = { keys: string[]; paths: string[] };

const patience = 10_000;
/** Servers in between refuse longer lines; the body names every key in any case. */
const longestHeader = 8_000;

/**
 * Tells the CDN (NEWSROOM_PURGE_URL) to forget pages and photos: keys and paths as JSON, the keys as `Surrogate-Key`
 * too. Throws when it does not say yes within ten seconds; the job is tried again.
 */
export async function purge({ config }: Pick<Services, 'config'>, { keys, paths }: Purged): Promise<void> {
  if (!config.purgeUrl) return;
  const header = keys.join(' ');
  const answer = await fetch(config.purgeUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(header.length <= longestHeader ? { 'surrogate-key': header } : {}),
    },
    body: JSON.stringify({ keys, paths }),
    signal: AbortSignal.timeout(patience),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`The CDN answered ${answer.status}.`);
}
