import type { SectionPageData } from '#lib/reading/lists.ts';
import { Card } from './card.tsx';
import { Curated } from './curated.tsx';
import { FeedLinks } from './feed-links.tsx';
import { ListPage } from './list-page.tsx';
import { Pager } from './pager.tsx';
import { Shell } from './shell.tsx';

/** A section's page: as editors laid it out with its newest below, or newest first. */
export function SectionPage({ curated, ...data }: SectionPageData) {
  const { site, of: section, ...list } = data;
  const words = {
    site,
    title: section.name,
    description: `${section.name}: the newest stories of ${site.name}.`,
    path: `/${section.slug}`,
    sectionSlug: section.slug,
    head: <FeedLinks site={site} of={{ kind: 'section', slug: section.slug }} name={section.name} />,
  };
  if (!curated || curated.opening.cards.length === 0)
    return <ListPage {...list} {...words} opening kicker={false} />;
  return (
    <Shell dress="lists" {...words}>
      <main id="main" className="wrap">
        <header className="page-title">
          <h1>{section.name}</h1>
        </header>
        <Curated front={curated} site={site} kicker={false} />
        {list.cards.length > 0 && (
          <div className="river cards">
            {list.cards.map((card) => (
              <Card key={card.id} card={card} site={site} look="beside" kicker={false} />
            ))}
          </div>
        )}
        <Pager site={site} path={words.path} page={list.page} more={list.more} />
      </main>
    </Shell>
  );
}
