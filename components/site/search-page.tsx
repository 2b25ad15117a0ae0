import type { SearchPageData } from '#lib/reading/search.ts';
import { Card } from './card.tsx';
import { Pager } from './pager.tsx';
import { SearchForm } from './search-form.tsx';
import { Shell } from './shell.tsx';

export function SearchPage({ site, words, page, more, cards }: SearchPageData) {
  return (
    <Shell site={site} dress="lists" title={words ? `Search: ${words}` : 'Search'} path={null}>
      <main id="main" className="wrap">
        <header className="page-title">
          <h1>Search</h1>
          <SearchForm words={words} />
          {words && cards.length === 0 && <p>No story has these words. Fewer or other words may find it.</p>}
        </header>
        <div className="river cards">
          {cards.map((card) => (
            <Card key={card.id} card={card} site={site} look="beside" />
          ))}
        </div>
        <Pager site={site} path="/search" query={`q=${encodeURIComponent(words)}`} page={page} more={more} />
      </main>
    </Shell>
  );
}
