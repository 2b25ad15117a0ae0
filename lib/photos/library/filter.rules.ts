import type { LibrarySort, PhotoCategory, PhotoRightNow, PhotoShape } from '#db/index.ts';
import { type Colour, colours } from '../likeness/colours.rules.ts';

/** The library's filter as an address says it, so that it can be linked, kept and shared. Pure. */
export type LibraryAddress = {
  q: string;
  creator: string;
  agency: string;
  /** a licensor, or a condition of the licence */
  licence: string;
  /** days of the newsroom's zone ("2026-05-03"), the last one with all of it */
  takenFrom: string;
  takenTo: string;
  uploadedFrom: string;
  uploadedTo: string;
  use: 'never' | 'used' | 'public' | null;
  right: PhotoRightNow | null;
  categories: PhotoCategory[];
  shapes: PhotoShape[];
  colours: Colour[];
  /** a collection's id */
  collection: string | null;
  /** only what the asker brought */
  mine: boolean;
  /** what lies in the bin, and nothing else */
  bin: boolean;
  sort: LibrarySort;
};

export const wholeLibrary: LibraryAddress = {
  q: '',
  creator: '',
  agency: '',
  licence: '',
  takenFrom: '',
  takenTo: '',
  uploadedFrom: '',
  uploadedTo: '',
  use: null,
  right: null,
  categories: [],
  shapes: [],
  colours: [],
  collection: null,
  mine: false,
  bin: false,
  sort: 'newest',
};

export const librarySorts = ['newest', 'taken', 'used', 'often'] as const satisfies LibrarySort[];
export const photoUses = ['never', 'used', 'public'] as const;
export const photoRightsNow = [
  'shown',
  'ends soon',
  'ended',
  'later',
  'needed',
] as const satisfies PhotoRightNow[];
export const photoShapes = ['landscape', 'portrait', 'square', 'panorama'] as const satisfies PhotoShape[];
export const photoCategories = [
  'agency',
  'staff',
  'freelance',
  'pool',
  'handout',
  'screengrab',
  'social',
  'public domain',
  'cc',
] as const satisfies PhotoCategory[];

const texts = ['creator', 'agency', 'licence'] as const;
const days = ['takenFrom', 'takenTo', 'uploadedFrom', 'uploadedTo'] as const;
const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
const isDay = (text: string) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);

/** The filter that an address's query says; what is not understood is left out. */
export function libraryFrom(search: URLSearchParams): LibraryAddress {
  const text = (name: string, most: number) => (search.get(name) ?? '').trim().slice(0, most).trim();
  const one = <Word extends string>(name: string, words: readonly Word[]) =>
    words.find((word) => word === search.get(name)) ?? null;
  const many = <Word extends string>(name: string, words: readonly Word[]) => {
    const named = search.getAll(name).flatMap((list) => list.split(','));
    return words.filter((word) => named.includes(word));
  };
  const filter: LibraryAddress = { ...wholeLibrary };
  filter.q = text('q', 300);
  for (const name of texts) filter[name] = text(name, 200);
  for (const name of days) filter[name] = isDay(text(name, 20)) ? text(name, 20) : '';
  filter.use = one('use', photoUses);
  filter.right = one('right', photoRightsNow);
  filter.categories = many('category', photoCategories);
  filter.shapes = many('shape', photoShapes);
  filter.colours = many('colour', colours);
  const collection = search.get('collection');
  filter.collection = collection && isId(collection) ? collection : null;
  filter.mine = search.get('mine') === 'yes';
  filter.bin = search.get('bin') === 'yes';
  filter.sort = one('sort', librarySorts) ?? 'newest';
  return filter;
}

/** The filter as parts of a query, always in the same order; what narrows nothing is left out. */
export function libraryQuery(filter: LibraryAddress): Record<string, string> {
  const query: Record<string, string> = {};
  const say = (name: string, value: string | null) => {
    if (value) query[name] = value;
  };
  say('q', filter.q.trim());
  for (const name of [...texts, ...days]) say(name, filter[name].trim());
  say('use', filter.use);
  say('right', filter.right);
  say('category', photoCategories.filter((word) => filter.categories.includes(word)).join(','));
  say('shape', photoShapes.filter((word) => filter.shapes.includes(word)).join(','));
  say('colour', colours.filter((word) => filter.colours.includes(word)).join(','));
  say('collection', filter.collection);
  say('mine', filter.mine ? 'yes' : null);
  say('bin', filter.bin ? 'yes' : null);
  say('sort', filter.sort === 'newest' ? null : filter.sort);
  return query;
}

/** The same as an address has it; empty for the whole library. */
export const libraryAddress = (filter: LibraryAddress): string =>
  new URLSearchParams(libraryQuery(filter)).toString();

/** How many parts narrow the library, without words and order. */
export function partsOf(filter: LibraryAddress): number {
  const { q: _q, sort: _sort, bin: _bin, collection: _collection, ...parts } = libraryQuery(filter);
  return Object.keys(parts).length;
}
