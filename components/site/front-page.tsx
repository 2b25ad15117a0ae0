import { longDate } from '#lib/reading/dates.ts';
import type { FrontPageData } from '#lib/reading/front.ts';
import { siteGraph } from '#lib/reading/json-ld.ts';
import { filled, wordsFor } from '#lib/reading/words.ts';
import { Band } from './band.tsx';
import { Card } from './card.tsx';
import { Curated } from './curated.tsx';
import { FeedLinks } from './feed-links.tsx';
import { JsonLd } from './json-ld.tsx';
import { Nameplate } from './masthead.tsx';
import { Opening } from './opening.tsx';
import { storiesInOpening } from './opening-plan.ts';
import { Pager } from './pager.tsx';
import { Shell } from './shell.tsx';

/** The front page: as editors laid it out, or the newest story large, the next beside and below, then the sections. */
export function FrontPage(data: FrontPageData) {
  const { site, page, more, today, curated } = data;
  if (page > 1) return <LaterPage {...data} />;
  return (
    <Shell
      site={site}
      dress="lists"
      title={null}
      description={site.about || site.tagline}
      path="/"
      head={
        <>
          <FeedLinks site={site} />
          <JsonLd data={siteGraph(site)} />
        </>
      }
      masthead={<Nameplate site={site} dateLine={longDate(today, site)} />}
    >
      <main id="main" className="wrap">
        {curated && curated.opening.cards.length > 0 ? (
          <Curated front={curated} site={site} today={today} />
        ) : (
          <Automatic {...data} />
        )}
        <Pager site={site} path="/" page={page} more={more} />
      </main>
    </Shell>
  );
}

/** What nobody laid out. */
function Automatic({ site, today, cards, bands }: FrontPageData) {
  if (cards.length === 0) return <p className="page-title">{wordsFor(site.language).nothingYet}</p>;
  return (
    <>
      <Opening site={site} cards={cards.slice(0, storiesInOpening)} today={today} />
      {cards.length > storiesInOpening && (
        <div className="row columns">
          {cards.slice(storiesInOpening).map((card) => (
            <Card key={card.id} card={card} site={site} today={today} look="beside" />
          ))}
        </div>
      )}
      {bands.map(({ section: { slug, name }, cards: newest }) => (
        <Band key={slug} id={slug} title={name} href={`/${slug}`} cards={newest} site={site} today={today} />
      ))}
    </>
  );
}

function LaterPage({ site, page, more, cards }: FrontPageData) {
  const words = wordsFor(site.language);
  const pageName = filled(words.page, { n: page });
  return (
    <Shell site={site} dress="lists" title={`${words.latest}, ${pageName}`} path={`/?page=${page}`}>
      <main id="main" className="wrap">
        <header className="page-title">
          <h1>{words.latest}</h1>
          <p>{pageName}</p>
        </header>
        <div className="river cards">
          {cards.map((card) => (
            <Card key={card.id} card={card} site={site} look="beside" />
          ))}
        </div>
        <Pager site={site} path="/" page={page} more={more} />
      </main>
    </Shell>
  );
}
