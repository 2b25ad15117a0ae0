import type { Millis, ReaderQuery } from '#db/index.ts';
import { daysLater, startOf } from '../schedule/calendar.ts';
import { type Card, loadCards } from './cards.ts';
import { pageNumber, sliceOf } from './paging.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { lastSearchPage, type SearchAsked, searchAsked } from './search-address.rules.ts';
import { endsOpen, folded, likelyWords, termsOf, wordsOf } from './search-words.rules.ts';
import { loadSite, type Site } from './site.ts';

/** A story that was found, with what of it shows why. */
export type FoundStory = Card & { marked: { headline: string; passage: string } };

export type SearchPageData = {
  site: Site;
  asked: SearchAsked;
  page: number;
  more: boolean;
  cards: FoundStory[];
  /** what was looked for instead, because no story has what was typed; null where it has */
  instead: string | null;
};

/**
 * Public stories that hold what a reader looks for (words, "phrases"), of a section, author or time, best first. Where no
 * story has them all, mistyped words are replaced by the ones that were probably meant. Null beyond the last page.
 */
export async function loadSearch(reading: Reading, request: PageRequest): Promise<Loaded<SearchPageData>> {
  const asked = searchAsked(request.query);
  const page = pageNumber(request.query);
  if (page > lastSearchPage) return null;
  const site = await loadSite(reading);
  const terms = termsOf(asked.q);
  const filters = await filtersOf(reading, site, asked);
  const isAsked = terms.length > 0 || Object.keys(filters).length > 0;
  // A question without a word in it is none: it does not find everything.
  const isEmpty = !isAsked || (asked.q !== '' && terms.length === 0);
  if (isEmpty) return { data: { site, asked, page, more: false, cards: [], instead: null }, tags: [] };

  const meant = terms.length > 0 ? await whatIsMeant(reading, asked.q, terms) : { terms, instead: null };
  const found = await reading.shelf.find({ ...filters, terms: meant.terms, ...sliceOf(page) });
  const { cards } = await loadCards(reading, site, found.items);
  return {
    data: {
      site,
      asked,
      page,
      more: found.more && page < lastSearchPage,
      cards: cards.map((card, n) => ({
        ...card,
        marked: found.items[n]?.marked ?? { headline: '', passage: '' },
      })),
      instead: meant.instead,
    },
    tags: [],
  };
}

type Filters = Pick<ReaderQuery, 'sectionId' | 'byline' | 'since' | 'until'>;

async function filtersOf(reading: Reading, site: Site, asked: SearchAsked): Promise<Filters> {
  const section = site.sections.find(({ slug }) => slug === asked.section);
  const author = asked.author ? await reading.masthead.authorBySlug(asked.author) : null;
  const byline = wordsOf(author?.name ?? asked.author);
  const dayAfter: Millis | null = asked.to ? startOf(daysLater(asked.to, 1), site.zone) : null;
  return {
    ...(section ? { sectionId: section.id } : {}),
    ...(byline.length > 0 ? { byline } : {}),
    ...(asked.from ? { since: startOf(asked.from, site.zone) } : {}),
    ...(dayAfter === null ? {} : { until: dayAfter }),
  };
}

type Meant = { terms: string[][]; instead: string | null };

/** The terms as they are where the site knows every word; else with its likeliest words for those that it does not know. */
async function whatIsMeant({ shelf }: Reading, typed: string, terms: string[][]): Promise<Meant> {
  if (await shelf.has(terms)) return { terms, instead: null };
  const known = new Map<string, string>();
  const last = terms.at(-1)?.at(-1);
  for (const word of new Set(terms.flat())) {
    if (await shelf.has([[word]])) continue;
    const likely = likelyWords(word, await shelf.likeWords(folded(word)));
    // Somebody may have stopped in the middle of the last word.
    const begun = word === last && endsOpen(typed) ? await shelf.completions(folded(word)) : [];
    for (const meant of [...begun, ...likely])
      if (await shelf.has([[meant]])) {
        known.set(word, meant);
        break;
      }
  }
  if (known.size === 0) return { terms, instead: null };
  const better = terms.map((term) => term.map((word) => known.get(word) ?? word));
  return { terms: better, instead: better.map(written).join(' ') };
}

const written = (term: string[]) => (term.length > 1 ? `“${term.join(' ')}”` : (term[0] ?? ''));
