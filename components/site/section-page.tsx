import type { SectionRow } from '#db/index.ts';
import type { ListPageData } from '#lib/reading/lists.ts';
import { ListPage } from './list-page.tsx';

export function SectionPage({ site, of: section, ...list }: ListPageData<SectionRow>) {
  return (
    <ListPage
      {...list}
      site={site}
      title={section.name}
      description={`${section.name}: the newest stories of ${site.name}.`}
      path={`/${section.slug}`}
      sectionSlug={section.slug}
      opening
      kicker={false}
      head={
        <link
          rel="alternate"
          type="application/rss+xml"
          title={`${section.name} – ${site.name}`}
          href={`/feeds/${section.slug}.xml`}
        />
      }
    />
  );
}
