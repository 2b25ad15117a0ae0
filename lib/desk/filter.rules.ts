import type { DeskSort, State } from '#db/index.ts';

/** The desk's filter as an address says it, so that a view can be linked, kept and shared. Pure. */
export type DeskAddress = {
  q: string;
  states: State[];
  section: string | null;
  /** "me", "nobody" or a person's id */
  assignee: string | null;
  author: string | null;
  partner: string | null;
  topic: string | null;
  /** "overdue", "today", "tomorrow", "week", or the last day of it ("2026-11-30"), in the newsroom's zone */
  due: string | null;
  /** only public stories with changes that readers do not see */
  changed: boolean;
  sort: DeskSort;
};

export const wholeDesk: DeskAddress = {
  q: '',
  states: [],
  section: null,
  assignee: null,
  author: null,
  partner: null,
  topic: null,
  due: null,
  changed: false,
  sort: 'changed',
};

/** In the order in which a story usually passes them; the two ends of a story's life last. */
export const deskStates = [
  'draft',
  'in review',
  'approved',
  'scheduled',
  'published',
  'unpublished',
  'spiked',
  'killed',
] as const satisfies State[];
export const deskSorts = ['changed', 'deadline', 'age'] as const satisfies DeskSort[];
export const dueWords = ['overdue', 'today', 'tomorrow', 'week'] as const;

const ids = ['section', 'assignee', 'author', 'partner', 'topic'] as const;
const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
const isDue = (text: string) =>
  dueWords.some((word) => word === text) || /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);

/** The filter that an address's query says; what is not understood is left out. */
export function filterFrom(search: URLSearchParams): DeskAddress {
  const filter: DeskAddress = { ...wholeDesk };
  filter.q = (search.get('q') ?? '').trim().slice(0, 300);
  const named = search.getAll('state').flatMap((text) => text.split(','));
  filter.states = deskStates.filter((state) => named.includes(state));
  for (const name of ids) {
    const value = search.get(name);
    if (!value) continue;
    if (isId(value) || (name === 'assignee' && (value === 'me' || value === 'nobody'))) filter[name] = value;
  }
  const due = search.get('due');
  if (due && isDue(due)) filter.due = due;
  filter.changed = search.get('changed') === 'yes';
  filter.sort = deskSorts.find((sort) => sort === search.get('sort')) ?? 'changed';
  return filter;
}

/** The query of a filter, always in the same order; empty for the whole desk. */
export function queryOf(filter: DeskAddress): string {
  const search = new URLSearchParams();
  if (filter.q.trim()) search.set('q', filter.q.trim());
  if (filter.states.length > 0)
    search.set('state', deskStates.filter((state) => filter.states.includes(state)).join(','));
  for (const name of ids) if (filter[name]) search.set(name, filter[name]);
  if (filter.due) search.set('due', filter.due);
  if (filter.changed) search.set('changed', 'yes');
  if (filter.sort !== 'changed') search.set('sort', filter.sort);
  return search.toString();
}

/** Whether anything but the order narrows the desk. */
export const isNarrowed = (filter: DeskAddress): boolean => queryOf({ ...filter, sort: 'changed' }) !== '';
