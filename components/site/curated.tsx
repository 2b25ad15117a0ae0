import type { Millis } from '#db/index.ts';
import type { CuratedFront } from '#lib/reading/curated.ts';
import type { Site } from '#lib/reading/site.ts';
import { Band, RowBand } from './band.tsx';
import { Card } from './card.tsx';
import { Opening } from './opening.tsx';

type CuratedProps = {
  front: CuratedFront;
  site: Site;
  today?: Millis;
  /** on a section's own front its name is not repeated above its stories */
  kicker?: boolean;
};

/** A front as editors laid it out: an opening in the chosen shape, then the bands. */
export function Curated({ front, site, today, kicker = true }: CuratedProps) {
  const { shape, cards } = front.opening;
  const shared = { site, ...(today ? { today } : {}) };
  return (
    <>
      {shape === 'four' ? (
        <div className="grid columns four">
          {cards.map((card, at) => (
            <Card key={card.id} card={card} look="beside" first={at === 0} kicker={kicker} {...shared} />
          ))}
        </div>
      ) : (
        <Opening
          cards={cards}
          kicker={kicker}
          {...shared}
          {...(shape === 'lead-list' ? { pictures: 0 } : {})}
        />
      )}
      {front.bands.map(({ look, ...band }) =>
        look === 'row' ? (
          <RowBand key={band.id} {...band} {...shared} />
        ) : (
          <Band key={band.id} {...band} {...shared} />
        ),
      )}
    </>
  );
}
