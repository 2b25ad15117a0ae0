type PagerProps = { path: string; page: number; more: boolean; query?: string };

/** Newer and older, by address. */
export function Pager({ path, page, more, query = '' }: PagerProps) {
  if (page === 1 && !more) return null;
  const addressOf = (target: number) => {
    const parts = [query, target > 1 ? `page=${target}` : ''].filter(Boolean).join('&');
    return parts ? `${path}?${parts}` : path;
  };
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 ? (
        <a rel="prev" href={addressOf(page - 1)}>
          ← Newer stories
        </a>
      ) : (
        <span />
      )}
      {more && (
        <a rel="next" href={addressOf(page + 1)}>
          Older stories →
        </a>
      )}
    </nav>
  );
}
