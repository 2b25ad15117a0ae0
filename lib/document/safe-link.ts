const schemes = new Set(['http', 'https', 'mailto', 'tel']);
// Browsers drop control characters and read these blanks in ways that hide a scheme or a host from the eye.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const hidden = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]/;

/**
 * The link as it may be stored and printed, or null for one that may not: only http, https, mailto, tel and paths on
 * this site. Blanks around it are cut; anything inside that could disguise a scheme refuses it.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > 2048) return null;
  const link = href.trim();
  if (link === '' || hidden.test(link)) return null;
  if (link.startsWith('/')) return link.startsWith('//') ? null : link;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(link)?.[1]?.toLowerCase();
  if (!scheme || !schemes.has(scheme)) return null;
  if (scheme === 'mailto') return /^mailto:[^@:/]+@[^@:/]+$/i.test(link) ? link : null;
  if (scheme === 'tel') return /^tel:[+\d][\d().;=a-z-]*$/i.test(link) ? link : null;
  return /^https?:\/\/[^/?#]/i.test(link) && URL.canParse(link) ? link : null;
}
