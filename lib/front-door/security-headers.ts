import { createHash } from 'node:crypto';

/** Header names and values one after the other, as `writeHead` takes them without making anything. */
export type FlatHeaders = string[];

/** Said over https alone (RFC 6797 §7.2): from now on the browser comes by no other way. */
export const httpsOnly: [string, string] = ['Strict-Transport-Security', 'max-age=31536000'];

/** Nothing of ours uses any of these, and so nothing that gets in may. */
const permissionsPolicy = 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()';

/** What every answer of ours says, whoever made it; `within` is who may load it into their own pages. */
export function commonHeaders(
  secure: boolean,
  within: 'same-origin' | 'cross-origin' = 'same-origin',
): FlatHeaders {
  return [
    ...['X-Content-Type-Options', 'nosniff', 'X-Frame-Options', 'DENY'],
    ...['Permissions-Policy', permissionsPolicy],
    ...['Cross-Origin-Opener-Policy', 'same-origin', 'Cross-Origin-Resource-Policy', within],
    ...(secure ? httpsOnly : []),
  ];
}

/** Pictures are shown by others' pages too: by feed readers and where a story was republished. */
export const loadedWithin = (type: string) => (type.startsWith('image/') ? 'cross-origin' : 'same-origin');

export function readerHeaders(secure: boolean, contentSecurityPolicy: string, type = ''): FlatHeaders {
  return [
    ...commonHeaders(secure, loadedWithin(type)),
    'Referrer-Policy',
    'strict-origin-when-cross-origin',
    'Content-Security-Policy',
    contentSecurityPolicy,
  ];
}

/** Drafts' addresses stay in the house: no Referer leaves it. Next's own inline scripts forbid a stricter policy. */
export function applicationHeaders(secure: boolean): FlatHeaders {
  return [
    ...commonHeaders(secure),
    'Referrer-Policy',
    'same-origin',
    'Content-Security-Policy',
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  ];
}

const preview = /^\/(?:preview\/|api\/newsroom\/stories\/[^/?]+\/preview(?:$|\?))/;

/** Whether a preview is asked for: its route says itself what it may do, and who may frame it. */
export const isPreview = (url: string): boolean => preview.test(url);

/** Of a preview nothing is kept, found or told to other sites. */
export function previewHeaders(secure: boolean): FlatHeaders {
  const headers = ['X-Content-Type-Options', 'nosniff', 'Referrer-Policy', 'no-referrer'];
  return [
    ...headers,
    ...(secure ? httpsOnly : []),
    'Cache-Control',
    'no-store',
    'X-Robots-Tag',
    'noindex, nofollow, noarchive',
  ];
}

/** The policy of a preview: a reader page's, that only our own screens may frame, and only where they do. */
export const previewPolicy = (html: string, framedBy: "'self'" | "'none'"): string =>
  readerPolicy(html).replace("frame-ancestors 'none'", `frame-ancestors ${framedBy}`);

/** What an answer without markup of ours may do: nothing. */
export const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The policy of a reader page: our own files, and exactly the script and the style of the page shell by their hash.
 * Only the head is looked at, because nothing that an editor wrote gets markup there: script that found its way
 * into a story's body is not blessed by being stored.
 */
export function readerPolicy(html: string): string {
  const head = html.slice(0, Math.max(0, html.indexOf('</head>')));
  const scripts = hashesOf(head, /<script>([\s\S]*?)<\/script>/g);
  const styles = hashesOf(head, /<style>([\s\S]*?)<\/style>/g);
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    `style-src 'self'${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const hashesOf = (html: string, element: RegExp) =>
  Array.from(html.matchAll(element), ([, text = '']) => {
    const hash = createHash('sha256').update(text).digest('base64');
    return ` 'sha256-${hash}'`;
  }).join('');
