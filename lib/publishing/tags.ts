import type { Id, ShelfRow } from '#db/index.ts';

/** What of an edition decides where it is printed. */
type Printed = Pick<ShelfRow, 'storyId' | 'sectionId' | 'authorIds' | 'topicIds'>;

/**
 * The tags of all pages that print this story or list it, before or after the act: the pages that a publish or
 * unpublish clears in its own transaction (DESIGN §1.2). Pages that link to it carry `story:ID` as well.
 */
export function tagsToClear(...editions: (Printed | null)[]): string[] {
  const printed = editions.filter((edition) => edition !== null);
  return [
    ...new Set([
      ...printed.flatMap((edition) => [
        storyTag(edition.storyId),
        `list:section:${edition.sectionId}`,
        ...edition.authorIds.map((id) => `list:author:${id}`),
        ...edition.topicIds.map((id) => `list:topic:${id}`),
      ]),
      'list:front',
      'feed',
      'sitemap',
      'search',
      'corrections',
    ]),
  ];
}

/** The keys of an edition's photos in a CDN: whatever takes the edition away may take them away. */
export const photoTags = (edition: Pick<ShelfRow, 'photos'> | null): string[] =>
  Object.keys(edition?.photos ?? {}).map((id) => `photo:${id}`);

export const storyTag = (id: Id) => `story:${id}`;
