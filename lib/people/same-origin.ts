/**
 * Whether a change comes from our own pages or from no browser at all. Browsers say `Sec-Fetch-Site`, older ones
 * `Origin`; a request with neither is no browser's and carries no stolen cookie. The rule is that of Go's
 * `http.CrossOriginProtection`; SameSite=Lax stands behind it. Pure.
 */
export function isSameOrigin(headers: Headers, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (!origin) return true;
  if (origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}
