import { longDate } from '#lib/reading/dates.ts';
import type { FrontPageData } from '#lib/reading/front.ts';
import { Band } from './band.tsx';
import { Card } from './card.tsx';
import { Nameplate } from './masthead.tsx';
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
      masthead={<Nameplate site={site} dateLine={longDate(today, site)} />}
    >
      <main id="main" className="wrap">
        {cards.length === 0 ? (
          <p className="page-title">Nothing is published yet. Come back soon.</p>
        ) : (
          <Opening site={site} cards={cards} today={today} />
        )}
        {bands.map(({ section, cards: newest }) => (
          <Band key={section.id} section={section} cards={newest} site={site} today={today} />
        ))}
        <Pager path="/" page={page} more={more} />
      </main>
    </Shell>
  );
}

function Opening({ cards, site, today }: Pick<FrontPageData, 'site' | 'cards' | 'today'>) {
  const [lead, ...rest] = cards;
  if (!lead) return null;
  const [second, third, row] = [rest.slice(0, 2), rest.slice(2, 7), rest.slice(7)];
  return (
    <div className="opening columns">
      <Card card={lead} site={site} today={today} look="big" first />
      <div className="column">
        {second.map((card) => (
          <Card key={card.id} card={card} site={site} today={today} look="beside" dek={false} />
        ))}
      </div>
      <div className="column">
        {third.map((card) => (
          <Card key={card.id} card={card} site={site} today={today} look="text" />
        ))}
      </div>
      <div className="row">
        {row.map((card) => (
          <Card key={card.id} card={card} site={site} today={today} look="beside" />
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
