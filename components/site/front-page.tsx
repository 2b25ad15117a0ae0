import { longDate } from '#lib/reading/dates.ts';
import type { FrontPageData } from '#lib/reading/front.ts';
import { Card } from './card.tsx';
import { CardGrid } from './card-grid.tsx';
import { Pager } from './pager.tsx';
import { Shell } from './shell.tsx';

/** The front page: the newest story large, the next in columns beside and below, then the sections' bands. */
export function FrontPage({ site, page, more, today, cards, bands }: FrontPageData) {
  if (page > 1) return <LaterPage {...{ site, page, more, today, cards, bands }} />;
  return (
    <Shell
      site={site}
      dress="lists"
      title={null}
      description={site.about || site.tagline}
      path="/"
      front
      dateLine={longDate(today, site)}
    >
      <main id="main" className="wrap">
        {cards.length === 0 ? (
          <p className="page-title">Nothing is published yet. Come back soon.</p>
        ) : (
          <Opening site={site} cards={cards} />
        )}
        {bands.map((band) => (
          <section key={band.section.id} className="band" aria-labelledby={`band-${band.section.slug}`}>
            <h2 className="band-title" id={`band-${band.section.slug}`}>
              <a href={`/${band.section.slug}`}>{band.section.name}</a>
            </h2>
            <CardGrid cards={band.cards} site={site} />
          </section>
        ))}
        <Pager path="/" page={page} more={more} />
      </main>
    </Shell>
  );
}

function Opening({ site, cards }: Pick<FrontPageData, 'site' | 'cards'>) {
  const [lead, ...rest] = cards;
  if (!lead) return null;
  const [second, third, row] = [rest.slice(0, 2), rest.slice(2, 7), rest.slice(7)];
  return (
    <div className="opening columns">
      <Card card={lead} site={site} look="big" first />
      <div className="column">
        {second.map((card) => (
          <Card key={card.id} card={card} site={site} look="beside" />
        ))}
      </div>
      <div className="column">
        {third.map((card) => (
          <Card key={card.id} card={card} site={site} look="text" />
        ))}
      </div>
      <div className="row">
        {row.map((card) => (
          <Card key={card.id} card={card} site={site} look="beside" />
        ))}
      </div>
    </div>
  );
}

function LaterPage({ site, page, more, cards }: FrontPageData) {
  return (
    <Shell site={site} dress="lists" title={`Latest stories, page ${page}`} path={`/?page=${page}`}>
      <main id="main" className="wrap">
        <header className="page-title">
          <h1>Latest stories</h1>
          <p>Page {page}</p>
        </header>
        <div className="river cards">
          {cards.map((card) => (
            <Card key={card.id} card={card} site={site} look="beside" />
          ))}
        </div>
        <Pager path="/" page={page} more={more} />
      </main>
    </Shell>
  );
}
