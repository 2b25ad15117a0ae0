import type { Card as CardData } from '#lib/reading/cards.ts';
import type { Site } from '#lib/reading/site.ts';
import { Card } from './card.tsx';

type CardGridProps = { cards: CardData[]; site: Site };

/** A section's band: one story large, the others in columns beside it. */
export function CardGrid({ cards, site }: CardGridProps) {
  const [first, ...rest] = cards;
  if (!first) return null;
  return (
    <div className="band-cards columns">
      <Card card={first} site={site} look="big" level={3} kicker={false} />
      {[rest.filter((_, at) => at % 2 === 0), rest.filter((_, at) => at % 2 === 1)].map(
        (column) =>
          column[0] && (
            <div key={column[0].id} className="column">
              {column.map((card, at) => (
                <Card
                  key={card.id}
                  card={card}
                  site={site}
                  look={at === 0 ? 'beside' : 'text'}
                  level={3}
                  kicker={false}
                />
              ))}
            </div>
          ),
      )}
    </div>
  );
}
