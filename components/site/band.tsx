import type { ReactNode } from 'react';
import type { Millis } from '#db/index.ts';
import type { Card as CardData } from '#lib/reading/cards.ts';
import type { Site } from '#lib/reading/site.ts';
import { Card } from './card.tsx';

type BandProps = {
  /** unlike that of any other band of the page */
  id: string;
  title: string;
  /** what the title leads to */
  href?: string | null;
  cards: CardData[];
  site: Site;
  today?: Millis | undefined;
  /** in a band of many sections each story says its own */
  kicker?: boolean;
};

/** A titled band of a front: its first story large, the others in two columns beside it. */
export function Band({ cards, kicker = false, ...band }: BandProps) {
  const [first, ...rest] = cards;
  // A picture fills its column; without one the headlines are shared out.
  const inSecond = rest[0]?.photo ? 1 : Math.ceil(rest.length / 2);
  const columns = [rest.slice(0, inSecond), rest.slice(inSecond)].filter((column) => column.length > 0);
  const shared = { site: band.site, today: band.today, level: 3, kicker } as const;
  return (
    <Titled {...band}>
      <div className="band-cards columns">
        {first && <Card card={first} look="split" {...shared} />}
        {columns.map((column) => (
          <div key={column[0]?.id} className="column">
            {column.map((card) => (
              <Card
                key={card.id}
                card={card}
                look={card === rest[0] && card.photo ? 'beside' : 'text'}
                dek={columns[0]?.length !== 1 || card === rest[0]}
                {...shared}
              />
            ))}
          </div>
        ))}
      </div>
    </Titled>
  );
}

/** Stories that are all alike, four in a row where there is room; without a title they follow on what stands above. */
export function RowBand({ cards, kicker = true, ...band }: BandProps) {
  const level = band.title ? 3 : 2;
  const row = cards.map((card) => (
    <Card
      key={card.id}
      card={card}
      site={band.site}
      today={band.today}
      look="beside"
      level={level}
      kicker={kicker}
    />
  ));
  if (!band.title) return <div className="grid columns section-grid">{row}</div>;
  return (
    <Titled {...band}>
      <div className="grid columns">{row}</div>
    </Titled>
  );
}

function Titled({
  id,
  title,
  href,
  children,
}: Pick<BandProps, 'id' | 'title' | 'href'> & { children: ReactNode }) {
  if (!title) return <section className="band">{children}</section>;
  return (
    <section className="band" aria-labelledby={`band-${id}`}>
      <h2 className="band-title" id={`band-${id}`}>
        {href ? <a href={href}>{title}</a> : title}
      </h2>
      {children}
    </section>
  );
}
