import { z } from 'zod';
import { isCrawler } from './crawlers.rules.ts';

const line = /^(?:#.*|[A-Za-z-]+\s*:.*|)$/;
const adsLine = /^(?:#.*|[A-Za-z]+=\S.*|[^\s,]+\s*,[^,]+,\s*(?:DIRECT|RESELLER)\b.*|)$/i;

/** The first line that is none of the format's; null where all are. */
const wrongLine = (text: string, form: RegExp): string | null =>
  text.split(/\r?\n/).find((one) => !form.test(one.trim())) ?? null;

const lines = (most: number, form: RegExp, hint: string) =>
  z
    .string()
    .max(most, `may have ${most.toLocaleString('en')} characters`)
    .superRefine((text, check) => {
      const wrong = wrongLine(text, form);
      if (wrong !== null)
        check.addIssue({
          code: 'custom',
          message: `“${wrong.trim().slice(0, 60)}” is no line of such a file. ${hint}`,
        });
    });

/** Empty, or an https address; http only on this machine, where a hub is tried out. */
export const outsideAddress = z
  .string()
  .trim()
  .max(500, 'may have 500 characters')
  .refine((text) => text === '' || isOutside(text), 'must be an address like https://hub.example.');

function isOutside(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.username || url.password) return false;
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname))
  );
}

/** Empty, or where people write to: an email address, mailto:, tel: or https. */
const contact = z
  .string()
  .trim()
  .max(200, 'may have 200 characters')
  .refine(
    (text) =>
      text === '' ||
      /^(?:mailto:)?[^\s@:/]+@[^\s@]+\.[^\s@]+$/.test(text) ||
      /^(?:https:\/\/|tel:\+?\d)\S+$/.test(text),
    'must be an email address, or a page like https://news.example/security.',
  );

const page = z
  .string()
  .trim()
  .max(500, 'may have 500 characters')
  .refine(
    (text) => text === '' || /^https:\/\/\S+\.\S+$/.test(text),
    'must be an address like https://news.example/corrections-policy.',
  );

const day = z
  .string()
  .refine(
    (text) => text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))),
    'must be a day like 2027-05-31.',
  );

/** What each setting of discovery may be. */
export const changeDiscoveryInput = z
  .object({
    refusedCrawlers: z
      .array(z.string().refine(isCrawler, 'is no crawler of the list'))
      .max(100)
      .transform((names) => [...new Set(names)]),
    robotsLines: lines(5_000, line, 'Write lines like “Disallow: /drafts”.'),
    adsTxt: lines(100_000, adsLine, 'Write lines like “example.com, pub-123, DIRECT, f08c47fec0942fa0”.'),
    securityContact: contact,
    securityPolicy: page,
    securityExpires: day,
    hubUrl: outsideAddress,
    indexNowUrl: outsideAddress,
    correctionsPolicyUrl: page,
  })
  .partial();

/** Why security.txt could not be true with these two, as RFC 9116 §2.5.5 wants it; null where it can. */
export function securityFault(contact: string, expires: string, today: string): string | null {
  if (!contact) return null;
  if (!expires) return 'Say until when the contact is good: security.txt needs a last day.';
  if (expires < today) return 'The last day is over. Choose one within a year.';
  const year = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return expires > year
    ? 'The last day may be a year away at most, so that somebody looks at it again.'
    : null;
}
