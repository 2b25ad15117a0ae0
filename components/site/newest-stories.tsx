import type { Card as CardData } from '#lib/reading/cards.ts';
import type { Site } from '#lib/reading/site.ts';
import { wordsFor } from '#lib/reading/words.ts';
import { Card } from './card.tsx';

/** A way on from a page that has no story to show; nothing where there is none. */
export function NewestStories({ cards, site }: { cards: CardData[]; site: Site }) {
  if (cards.length === 0) return null;
  return (
    <section className="band" aria-labelledby="newest">
      <h2 className="band-title" id="newest">
        {wordsFor(site.language).newest}
      </h2>
      <div className="grid columns">
        {cards.map((card) => (
          <Card key={card.id} card={card} site={site} look="beside" level={3} />
        ))}
      </div>
    </section>
  );
}
