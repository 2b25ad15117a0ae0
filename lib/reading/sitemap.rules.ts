import type { Millis } from '#db/index.ts';

/** Stories of the days from `from` to `until`, both included; of a day with more than one file holds, those from `offset` on. */
export type SitemapFile = {
  from: string;
  until: string;
  offset: number;
  stories: number;
  changedAt: Millis;
};

/** Far below the 50,000 that sitemaps.org allows, so that making one is no more work than making a page. */
export const addressesInFile = 1000;

/**
 * Which days go into which file: whole days together while they fit, a day that does not fit in parts. Addresses keep their
 * day for ever, so that new stories only change the last files. Pure.
 */
export function sitemapFiles(
  days: { day: string; stories: number; changedAt: Millis }[],
  most = addressesInFile,
): SitemapFile[] {
  const files: SitemapFile[] = [];
  for (const { day, stories, changedAt } of days) {
    const last = files.at(-1);
    if (last && last.offset === 0 && last.stories + stories <= most) {
      last.until = day;
      last.stories += stories;
      last.changedAt = Math.max(last.changedAt, changedAt);
      continue;
    }
    for (let offset = 0; offset < stories; offset += most)
      files.push({ from: day, until: day, offset, stories: Math.min(most, stories - offset), changedAt });
  }
  return files;
}

/** Where a file stands: one is the sitemap itself; of more, the sitemap is their index and they are its pages from the second on. */
export const addressOfFile = (index: number, files: number): string =>
  files <= 1 ? '/sitemap.xml' : `/sitemap.xml?page=${index + 2}`;
