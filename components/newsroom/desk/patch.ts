import type { DeskAnswer, StoryCard } from '#lib/answers.ts';
import type { DeskAddress } from '#lib/desk/filter.rules.ts';

/** What the desk has loaded, page by page, as React Query keeps it. */
export type DeskPages = { pages: DeskAnswer[]; pageParams: (string | null)[] };

type Patch = {
  /** the stories that changed */
  ids: readonly string[];
  /** what the server says of them under the list's filter: those that it leaves out fit no longer */
  answer: DeskAnswer;
  filter: Pick<DeskAddress, 'q' | 'sort'>;
  /** stories under the hand: they are shown as they are now and keep their place */
  held?: ReadonlySet<string>;
  /** how held stories are now that the filter leaves out */
  left?: readonly StoryCard[];
};

/** The list after some stories changed: shown anew, moved, put in or taken out, and nothing else is touched. Pure. */
export function patched(
  data: DeskPages,
  { ids, answer, filter, held = new Set(), left = [] }: Patch,
): DeskPages {
  const now = new Map([...left, ...answer.items].map((card) => [card.id, card]));
  const isShown = new Set(data.pages.flatMap((page) => page.items.map((card) => card.id)));
  const stays = (id: string) => isShown.has(id) && (held.has(id) || (filter.q !== '' && now.has(id)));
  const changed = new Set(ids);
  const pages = data.pages.map((page) => ({
    ...page,
    counts: answer.counts,
    items: page.items.flatMap((card) => {
      if (!changed.has(card.id)) return [card];
      return stays(card.id) ? [now.get(card.id) ?? card] : [];
    }),
  }));
  for (const card of answer.items) if (!stays(card.id)) putIn(pages, card, filter);
  return { ...data, pages };
}

/** Before the first that comes after it. Where the list goes on beyond what is loaded, its page will bring it. */
function putIn(pages: DeskAnswer[], card: StoryCard, filter: Patch['filter']): void {
  for (const page of pages) {
    const place = page.items.findIndex((other) => comesBefore(card, other, filter));
    if (place === -1) continue;
    page.items.splice(place, 0, card);
    return;
  }
  const last = pages.at(-1);
  if (last && last.next === null) last.items.push(card);
}

function comesBefore(a: StoryCard, b: StoryCard, { q, sort }: Patch['filter']): boolean {
  // Where a hit stands is the server's to say; a new one is seen first.
  if (q !== '' && sort === 'changed') return true;
  if (sort === 'changed') return a.updatedAt > b.updatedAt || (a.updatedAt === b.updatedAt && a.id > b.id);
  const [first, second] = sort === 'age' ? [a.createdAt, b.createdAt] : [deadline(a), deadline(b)];
  return first < second || (first === second && a.id < b.id);
}

/** As the store orders them: what is finished has none any more. */
const deadline = ({ state, dueAt }: StoryCard) =>
  dueAt !== null && (state === 'draft' || state === 'in review' || state === 'approved') ? dueAt : 9e15;
