const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_[ce]id|_hs(enc|mi)|mkt_tok|vero_id)$/i;

/** A query parameter that only counts visitors. */
export const isTracking = (name: string): boolean => tracking.test(name);

/** The link without what follows the reader about; Google's own detour is taken out. Any other link stays as it is. */
export function withoutTracking(href: string): string {
  if (!URL.canParse(href)) return href;
  const url = new URL(href);
  const target = url.searchParams.get('q');
  if (/^(www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' && target) {
    return withoutTracking(target);
  }
  const names = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  if (names.length === 0) return href;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}
