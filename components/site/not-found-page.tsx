import type { NotFoundData } from '#lib/reading/not-found.ts';
import { wordsFor } from '#lib/reading/words.ts';
import { NewestStories } from './newest-stories.tsx';
import { SearchForm } from './search-form.tsx';
import { Shell } from './shell.tsx';

/** 404 in the site's own dress, with a way on. */
export function NotFoundPage({ site, cards }: NotFoundData) {
  const words = wordsFor(site.language);
  return (
    <Shell site={site} dress="lists" title={words.notFoundTitle} path={null}>
      <main id="main" className="wrap">
        <header className="page-title">
          <p className="label">404</p>
          <h1>{words.notFound}</h1>
          <p>
            {words.notFoundAbout} <a href="/">{words.frontPage}</a>
          </p>
          <SearchForm site={site} />
        </header>
        <NewestStories cards={cards} site={site} />
      </main>
    </Shell>
  );
}
