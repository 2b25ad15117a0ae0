import { type FeedOf, feedAddress, feedTypes } from '#lib/reading/feed-address.rules.ts';
import type { Site } from '#lib/reading/site.ts';

type FeedLinksProps = { site: Site; of?: FeedOf; name?: string };

const formats = [
  ['rss', 'RSS'],
  ['atom', 'Atom'],
  ['json', 'JSON Feed'],
] as const;

/** Where feed readers find the feeds of this page. The site's own RSS stands on every page already. */
export function FeedLinks({ site, of = { kind: 'site' }, name }: FeedLinksProps) {
  const title = name ? `${name} – ${site.name}` : site.name;
  return formats
    .filter(([format]) => of.kind !== 'site' || format !== 'rss')
    .map(([format, spoken]) => (
      <link
        key={format}
        rel="alternate"
        type={feedTypes[format]}
        title={`${title} (${spoken})`}
        href={feedAddress(of, format)}
      />
    ));
}
