import type { StoryCard } from '#lib/answers.ts';

type State = StoryCard['state'];
export type DeskFilter = { state: State | null; sectionId: string | null; q: string };

const states: readonly State[] = [
  'draft',
  'in review',
  'approved',
  'scheduled',
  'published',
  'unpublished',
  'spiked',
  'killed',
];
const always: readonly State[] = ['draft', 'in review', 'approved', 'published'];

/** The desk's filter as the address says it; what is not understood is left out. */
export function filterFrom(search: URLSearchParams): DeskFilter {
  const state = states.find((known) => known === search.get('state')) ?? null;
  return { state, sectionId: search.get('section') || null, q: search.get('q') ?? '' };
}

/** The address of a filter, so that "back" and a shared link show the same list. */
export function addressOf(filter: DeskFilter): string {
  const search = new URLSearchParams();
  if (filter.state) search.set('state', filter.state);
  if (filter.sectionId) search.set('section', filter.sectionId);
  if (filter.q.trim()) search.set('q', filter.q.trim());
  const text = search.toString();
  return text ? `/newsroom?${text}` : '/newsroom';
}

/** The states that get a tab: the four of every day, any other that has a story, and the one that is chosen. */
export const statesToShow = (counts: Partial<Record<State, number>>, chosen: State | null): State[] =>
  states.filter((state) => always.includes(state) || state === chosen || (counts[state] ?? 0) > 0);
