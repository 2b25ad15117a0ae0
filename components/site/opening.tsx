import type { Millis } from '#db/index.ts';
import type { Card as CardData } from '#lib/reading/cards.ts';
import type { Site } from '#lib/reading/site.ts';
import { Card } from './card.tsx';
import { openingPlan, type Placed } from './opening-plan.ts';

type OpeningProps = {
  cards: CardData[];
  site: Site;
  today?: Millis;
  kicker?: boolean;
  /** how many of the stories beside the lead may show their picture */
  pictures?: number;
};

/** The newest story large, the next in columns beside it or below. */
export function Opening({ cards, pictures, ...shared }: OpeningProps) {
  const plan = openingPlan(cards, pictures);
  if (!plan) return null;
  return (
    <div className="opening columns">
      <div className="first">
        <Card card={plan.lead} look="big" first {...shared} />
        {plan.below.length > 0 && <div className="pair">{plan.below.map(small(shared))}</div>}
      </div>
      {plan.columns.map((column) => (
        <div key={column[0]?.card.id} className="column">
          {column.map(small(shared))}
        </div>
      ))}
    </div>
  );
}

const small =
  (shared: Omit<OpeningProps, 'cards' | 'pictures'>) =>
  ({ card, pictured, dek }: Placed) => (
    <Card key={card.id} card={card} look={pictured ? 'beside' : 'text'} dek={dek} {...shared} />
  );
