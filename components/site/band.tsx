import type { Millis, SectionRow } from '#db/index.ts';
import type { Card as CardData } from '#lib/reading/cards.ts';
import type { Site } from '#lib/reading/site.ts';
import { Card } from './card.tsx';

type BandProps = { section: SectionRow; cards: CardData[]; site: Site; today: Millis };

/** A section on the front page: its newest story large, one with a picture, the others as headlines. */
export function Band({ section, cards, site, today }: BandProps) {
  const [first, second, ...others] = cards;
  const shared = { site, today, level: 3, kicker: false } as const;
  return (
    <section className="band" aria-labelledby={`band-${section.slug}`}>
      <h2 className="band-title" id={`band-${section.slug}`}>
        <a href={`/${section.slug}`}>{section.name}</a>
      </h2>
      <div className="band-cards columns">
        {first && <Card card={first} look="split" {...shared} />}
        {second && (
          <div className="column">
            <Card card={second} look="beside" {...shared} />
          </div>
        )}
        {others.length > 0 && (
          <div className="column">
            {others.map((card) => (
              <Card key={card.id} card={card} look="text" {...shared} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
