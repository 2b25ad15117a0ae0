import type { FrontLayout, FrontSource, Id, Millis, Shelf, ShelfCard } from '#db/index.ts';
import { type FilledFront, fill, pinnedIds } from './fill.ts';
import { poolsWanted, sourceKey } from './sources.rules.ts';

/**
 * The layout filled with what is on the shelf now. `sectionId` is the section of a section's front: there "newest" means
 * the newest of the section. Every query walks an index and is bounded by the layout's size.
 */
export async function fillFromShelf(
  shelf: Pick<Shelf, 'list' | 'cards'>,
  layout: FrontLayout,
  { sectionId, now }: { sectionId: Id | null; now: Millis },
): Promise<FilledFront<ShelfCard>> {
  const onShelf = await shelf.cards(pinnedIds(layout));
  const pinned = new Map(onShelf.map((card) => [card.storyId, card]));
  const couldGive = (source: FrontSource) => onShelf.filter((card) => isOf(card, source, sectionId)).length;
  const wanted = poolsWanted(layout, couldGive);
  const pools = await Promise.all(
    wanted.map(async ({ source, limit }) => {
      const { items } = await shelf.list({ ...queryOf(source, sectionId), offset: 0, limit });
      return [sourceKey(source), items] as const;
    }),
  );
  return fill(layout, { pinned, pools: new Map(pools), now });
}

function queryOf(source: FrontSource, scope: Id | null): { sectionId?: Id; topicId?: Id } {
  if (source.by === 'section') return { sectionId: source.sectionId };
  if (source.by === 'topic') return { topicId: source.topicId };
  return scope ? { sectionId: scope } : {};
}

function isOf(card: ShelfCard, source: FrontSource, scope: Id | null): boolean {
  if (source.by === 'topic') return card.topicIds.includes(source.topicId);
  const sectionId = source.by === 'section' ? source.sectionId : scope;
  return sectionId === null || card.sectionId === sectionId;
}

/** The tags of all lists that the layout draws from, and of each story that it pins, public or not yet. */
export function tagsOfLayout(layout: FrontLayout, sectionId: Id | null): string[] {
  const newest = sectionId ? `list:section:${sectionId}` : 'list:front';
  const lists = layout.bands.map(({ source }) => {
    if (source.by === 'section') return [`list:section:${source.sectionId}`];
    if (source.by === 'topic') return [`topic:${source.topicId}`, `list:topic:${source.topicId}`];
    return [];
  });
  return [newest, ...lists.flat(), ...pinnedIds(layout).map((id) => `story:${id}`)];
}
