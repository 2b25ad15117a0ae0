import type { Site } from '#lib/reading/site.ts';
import { directionOf, wordsFor } from '#lib/reading/words.ts';

type PagerProps = { site: Site; path: string; page: number; more: boolean; query?: string };

/** Newer and older, by address. */
export function Pager({ site, path, page, more, query = '' }: PagerProps) {
  if (page === 1 && !more) return null;
  const words = wordsFor(site.language);
  const [back, on] = directionOf(site.language) === 'rtl' ? ['→', '←'] : ['←', '→'];
  const addressOf = (target: number) => {
    const parts = [query, target > 1 ? `page=${target}` : ''].filter(Boolean).join('&');
    return parts ? `${path}?${parts}` : path;
  };
  return (
    <nav className="pager" aria-label={words.pages}>
      {page > 1 ? (
        <a rel="prev" href={addressOf(page - 1)}>
          {back} {words.newer}
        </a>
      ) : (
        <span />
      )}
      {more && (
        <a rel="next" href={addressOf(page + 1)}>
          {words.older} {on}
        </a>
      )}
    </nav>
  );
}
