import type { ReactNode } from 'react';
import type { Card as CardData } from '#lib/reading/cards.ts';
import type { Site } from '#lib/reading/site.ts';
import { filled, wordsFor } from '#lib/reading/words.ts';
import { Card } from './card.tsx';
import { Opening } from './opening.tsx';
import { storiesInOpening } from './opening-plan.ts';
import { Pager } from './pager.tsx';
import { Shell } from './shell.tsx';

type ListPageProps = {
  site: Site;
  title: string;
  description: string;
  path: string;
  sectionSlug?: string;
  page: number;
  more: boolean;
  cards: CardData[];
  /** below the heading */
  about?: ReactNode;
  head?: ReactNode;
  /** a section's page opens with a large story; others are plain lists */
  opening?: boolean;
  kicker?: boolean;
};

/** A heading and its stories, newest first: section, author, topic. */
export function ListPage(props: ListPageProps) {
  const { site, title, path, page, more, cards, about, kicker = true } = props;
  const opens = props.opening && page === 1 ? cards.slice(0, storiesInOpening) : [];
  const grid = props.opening && page === 1 ? cards.slice(opens.length, opens.length + 8) : [];
  const river = cards.slice(opens.length + grid.length);
  const words = wordsFor(site.language);
  const pageName = filled(words.page, { n: page });
  const address = page > 1 ? `${path}?page=${page}` : path;
  return (
    <Shell
      site={site}
      dress="lists"
      title={page > 1 ? `${title}, ${pageName}` : title}
      description={props.description}
      path={address}
      {...(props.sectionSlug ? { sectionSlug: props.sectionSlug } : {})}
      head={props.head}
    >
      <main id="main" className="wrap">
        <header className="page-title">
          <h1>{title}</h1>
          {page > 1 ? <p>{pageName}</p> : about}
        </header>
        {cards.length === 0 && <p className="note">{words.noneHere}</p>}
        {opens[0] && <Opening cards={opens} site={site} kicker={kicker} />}
        {grid.length > 0 && (
          <div className="grid columns section-grid">
            {grid.map((card) => (
              <Card key={card.id} card={card} site={site} look="beside" kicker={kicker} />
            ))}
          </div>
        )}
        {river.length > 0 && (
          <div className="river cards">
            {river.map((card) => (
              <Card key={card.id} card={card} site={site} look="beside" kicker={kicker} />
            ))}
          </div>
        )}
        <Pager site={site} path={path} page={page} more={more} />
      </main>
    </Shell>
  );
}
