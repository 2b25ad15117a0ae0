import type { NotFoundData } from '#lib/reading/not-found.ts';
import { NewestStories } from './newest-stories.tsx';
import { SearchForm } from './search-form.tsx';
import { Shell } from './shell.tsx';

/** 404 in the site's own dress, with a way on. */
export function NotFoundPage({ site, cards }: NotFoundData) {
  return (
    <Shell site={site} dress="lists" title="Page not found" path={null}>
      <main id="main" className="wrap">
        <header className="page-title">
          <p className="label">404</p>
          <h1>There is no page at this address</h1>
          <p>
            It may have been moved or taken down, or the address has a slip in it. Search for it, or go to the{' '}
            <a href="/">front page</a>.
          </p>
          <SearchForm />
        </header>
        <NewestStories cards={cards} site={site} />
      </main>
    </Shell>
  );
}
