/** The page that `?page=` asks for; anything that is no page number means the first. */
export function pageNumber(query: URLSearchParams): number {
  const asked = query.get('page');
  return asked && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
}

export const storiesOnPage = 24;

export const sliceOf = (page: number) => ({ offset: (page - 1) * storiesOnPage, limit: storiesOnPage });
