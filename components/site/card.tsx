import type { Millis } from '#db/index.ts';
import { Picture, type Shown } from '#lib/document/blocks/photo/picture.site.tsx';
import type { Card as CardData } from '#lib/reading/cards.ts';
import type { Site } from '#lib/reading/site.ts';
import { Stamp } from './moment.tsx';

type CardProps = {
  card: CardData;
  site: Site;
  /** 'big' opens a page, 'split' a section's band, 'beside' has a small picture at its side on narrow screens, 'text' has none */
  look: 'big' | 'split' | 'beside' | 'text';
  /** the rank of the headline on its page */
  level?: 2 | 3;
  /** on a section's own page its name is not repeated */
  kicker?: boolean;
  dek?: boolean;
  first?: boolean;
  /** on pages that end with the day */
  today?: Millis | undefined;
};

/** What of the photo each look shows, and how wide (css/lists.css): all are 3:2, but beside a headline on a phone. */
const parts: Record<CardProps['look'], Shown[]> = {
  big: [{ shape: '3:2', sizes: '(min-width: 62rem) 38rem, 100vw' }],
  split: [{ shape: '3:2', sizes: '(min-width: 62rem) 20rem, (min-width: 46rem) 50vw, 100vw' }],
  beside: [
    { shape: '1:1', sizes: '7rem', media: '(min-width: 19rem) and (max-width: 39.99rem)' },
    {
      shape: '3:2',
      sizes: '(min-width: 62rem) 18rem, (min-width: 46rem) 45vw, (min-width: 40rem) 11rem, 100vw',
    },
  ],
  text: [],
};

/** A story in a list. */
export function Card({
  card,
  site,
  look,
  level = 2,
  kicker = true,
  dek = look !== 'text',
  first = false,
  today,
}: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const photo = look === 'text' ? null : card.photo;
  const shape = photo || look === 'text' ? look : `${look} bare`;
  return (
    <article className={`card ${shape}`}>
      {photo && <Picture photo={photo} alt="" parts={parts[look]} first={first} />}
      <div>
        {(card.kicker ?? (kicker && card.section)) && (
          <p className="kicker">
            {card.section ? (
              <a href={`/${card.section.slug}`}>{card.kicker ?? card.section.name}</a>
            ) : (
              card.kicker
            )}
          </p>
        )}
        <Heading>
          <a href={card.path}>{card.headline}</a>
        </Heading>
        {dek && card.dek && <p className="dek">{card.dek}</p>}
        <p className="note">
          {(look === 'big' || look === 'split') && card.byline && <>{card.byline} · </>}
          <Stamp at={card.publishedAt} site={site} today={today} />
          {look !== 'text' && <> · {card.minutes}&nbsp;min&nbsp;read</>}
        </p>
      </div>
    </article>
  );
}
