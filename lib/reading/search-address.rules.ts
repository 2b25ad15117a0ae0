/** What a search page is asked for, as it stands in its address. Empty: not narrowed by it. Pure. */
export type SearchAsked = {
  q: string;
  /** a section's slug */
  section: string;
  /** an author's slug, or words of the byline */
  author: string;
  /** days, both included: "2026-11-23" */
  from: string;
  to: string;
};

/** Beyond this nobody turns pages: other words find it sooner. */
export const lastSearchPage = 50;
const mostCharacters = { q: 200, section: 80, author: 80 };

/** Reads the address; what is no slug or no day is left out, so that one question has one address. */
export function searchAsked(query: URLSearchParams): SearchAsked {
  const section = textOf(query, 'section', mostCharacters.section);
  return {
    q: textOf(query, 'q', mostCharacters.q),
    section: /^[\p{L}\p{N}-]+$/u.test(section) ? section : '',
    author: textOf(query, 'author', mostCharacters.author),
    from: dayOf(query.get('from')),
    to: dayOf(query.get('to')),
  };
}

/** The same as it stands in an address, without the "?"; the page is no part of it. */
export const searchQuery = (asked: SearchAsked): string =>
  Object.entries(asked)
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join('&');

const textOf = (query: URLSearchParams, name: string, most: number) =>
  (query.get(name) ?? '').trim().replace(/\s+/g, ' ').slice(0, most).toWellFormed();

function dayOf(text: string | null): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '') ?? [];
  if (!year || !month || !day) return '';
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // 30 February would otherwise be 2 March.
  return date.toISOString().slice(0, 10) === text ? text : '';
}
