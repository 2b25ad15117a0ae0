import type { PartnerRow } from '#db/index.ts';

/** Which page stands for a story with search engines. `listed`: our sitemaps name it. */
export type Canonical = { url: string; index: boolean; listed: boolean };

/**
 * One answer for the canonical link, JSON-LD, Open Graph and both sitemaps (NEWSROOM §9): the partner's policy, and the
 * address at the partner where it says 'origin' and the story has one.
 */
export function canonicalOf(
  story: { path: string; originUrl: string | null },
  partner: Pick<PartnerRow, 'canonical'> | null,
  site: string,
): Canonical {
  const own = site + story.path;
  if (partner?.canonical === 'noindex') return { url: own, index: false, listed: false };
  if (partner?.canonical === 'origin' && story.originUrl)
    return { url: story.originUrl, index: true, listed: false };
  return { url: own, index: true, listed: true };
}
