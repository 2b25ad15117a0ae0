import type { Millis } from '#db/index.ts';
import { daysLater, startOf } from '../schedule/calendar.ts';
import { iso } from './dates.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { siteTag } from './site.ts';

/** ads.txt as the newsroom wrote it; null while there is none. */
export async function loadAdsTxt({ masthead }: Reading): Promise<Loaded<string>> {
  const { adsTxt } = await masthead.settings();
  return adsTxt.trim() ? { data: `${adsTxt.trim().replace(/\r\n?/g, '\n')}\n`, tags: [siteTag] } : null;
}

/** The file that proves to IndexNow that word of this site comes from this site; null at any other name. */
export async function loadIndexNowKey({ masthead }: Reading, { path }: PageRequest): Promise<Loaded<string>> {
  const { indexNowKey, indexNowUrl } = await masthead.settings();
  return indexNowUrl && path === `/${indexNowKey}.txt` ? { data: indexNowKey, tags: [siteTag] } : null;
}

export type SecurityData = {
  url: string;
  contact: string;
  policy: string;
  language: string;
  expires: Millis;
};

/** security.txt (RFC 9116) until the end of its last day; null without a contact and from then on. */
export async function loadSecurityTxt({ masthead, config, clock }: Reading): Promise<Loaded<SecurityData>> {
  const { securityContact, securityPolicy, securityExpires, language, zone } = await masthead.settings();
  if (!securityContact || !securityExpires) return null;
  const expires = startOf(daysLater(securityExpires, 1), zone);
  if (expires <= clock.now()) return null;
  const contact = /^[a-z]+:/i.test(securityContact) ? securityContact : `mailto:${securityContact}`;
  const data = { url: config.url, contact, policy: securityPolicy, language, expires };
  return { data, tags: [siteTag], expiresAt: expires };
}

export const securityText = ({ url, contact, policy, language, expires }: SecurityData): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${iso(expires)}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${url}/.well-known/security.txt`,
    ...(policy ? [`Policy: ${policy}`] : []),
    '',
  ].join('\n');
