import type { Millis, SectionRow } from '#db/index.ts';
import type { Card as CardData } from '#lib/reading/cards.ts';
import type { Site } from '#lib/reading/site.ts';
import { Card } from './card.tsx';

type BandProps = { section: SectionRow; cards: CardData[]; site: Site; today: Millis };

/** A section on the front page: its newest story large, the others in two columns beside it. */
export function Band({ section, cards, site, today }: BandProps) {
  const [first, ...rest] = cards;
  // A picture fills its column; without one the headlines are shared out.
  const inSecond = rest[0]?.photo ? 1 : Math.ceil(rest.length / 2);
  const columns = [rest.slice(0, inSecond), rest.slice(inSecond)].filter((column) => column.length > 0);
  const shared = { site, today, level: 3, kicker: false } as const;
  return (
    <section className="band" aria-labelledby={`band-${section.slug}`}>
      <h2 className="band-title" id={`band-${section.slug}`}>
        <a href={`/${section.slug}`}>{section.name}</a>
      </h2>
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
    </section>
  );
}
