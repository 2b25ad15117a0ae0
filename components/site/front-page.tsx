import { longDate } from '#lib/reading/dates.ts';
import type { FrontPageData } from '#lib/reading/front.ts';
import { Band } from './band.tsx';
import { Card } from './card.tsx';
import { Nameplate } from './masthead.tsx';
import { Opening } from './opening.tsx';
import { storiesInOpening } from './opening-plan.ts';
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
          <Opening site={site} cards={cards.slice(0, storiesInOpening)} today={today} />
        )}
        {cards.length > storiesInOpening && (
          <div className="row columns">
            {cards.slice(storiesInOpening).map((card) => (
              <Card key={card.id} card={card} site={site} today={today} look="beside" />
            ))}
          </div>
        )}
        {bands.map(({ section, cards: newest }) => (
          <Band key={section.id} section={section} cards={newest} site={site} today={today} />
        ))}
        <Pager path="/" page={page} more={more} />
      </main>
    </Shell>
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
