import { Picture } from '#lib/document/blocks/photo/picture.site.tsx';
import type { FoundStory, SearchPageData } from '#lib/reading/search.ts';
import { searchQuery } from '#lib/reading/search-address.rules.ts';
import { markedPieces } from '#lib/reading/search-words.rules.ts';
import type { Site } from '#lib/reading/site.ts';
import { searchWordsFor } from '#lib/reading/words/search.ts';
import { wordsFor } from '#lib/reading/words.ts';
import { Stamp } from './moment.tsx';
import { Pager } from './pager.tsx';
import { SearchForm } from './search-form.tsx';
import { Shell } from './shell.tsx';

/** What was looked for, what was found with the words marked, and what was probably meant. No search engine keeps it. */
export function SearchPage({ site, asked, page, more, cards, instead }: SearchPageData) {
  const { search } = wordsFor(site.language);
  const words = searchWordsFor(site.language);
  const query = searchQuery(asked);
  const [before, after] = words.instead.split('{words}');
  return (
    <Shell site={site} dress="lists" title={asked.q ? `${search}: ${asked.q}` : search} path={null}>
      <main id="main" className="wrap">
        <header className="page-title">
          <h1>{search}</h1>
          <SearchForm site={site} asked={asked} filters />
          {query && cards.length === 0 && <p role="status">{words.none}</p>}
          {instead && cards.length > 0 && (
            <p role="status">
              {before}
              <a href={`/search?${searchQuery({ ...asked, q: instead })}`}>{instead}</a>
              {after}
            </p>
          )}
        </header>
        <div className="river cards found">
          {cards.map((card) => (
            <Found key={card.id} card={card} site={site} />
          ))}
        </div>
        <Pager site={site} path="/search" query={query} page={page} more={more} />
      </main>
    </Shell>
  );
}

function Found({ card, site }: { card: FoundStory; site: Site }) {
  const { section, marked } = card;
  return (
    <article className={card.photo ? 'card beside' : 'card bare'}>
      {card.photo && <Picture photo={card.photo} alt="" sizes="(min-width: 40rem) 11rem, 7rem" />}
      <div>
        {section && (
          <p className="kicker">
            <a href={`/${section.slug}`}>{section.name}</a>
          </p>
        )}
        <h2>
          <a href={card.path}>{marked.headline ? <Marked text={marked.headline} /> : card.headline}</a>
        </h2>
        {marked.passage.includes('\u0001') ? (
          <p className="dek">
            <Marked text={marked.passage} />
          </p>
        ) : (
          card.dek && <p className="dek">{card.dek}</p>
        )}
        <p className="note">
          {card.byline && <>{card.byline} · </>}
          <Stamp at={card.publishedAt} site={site} today={undefined} />
        </p>
      </div>
    </article>
  );
}

const Marked = ({ text }: { text: string }) =>
  markedPieces(text).map(({ text: piece, isFound }, n) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, printed once
    isFound ? <mark key={n}>{piece}</mark> : piece,
  );
