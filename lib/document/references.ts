import type { Node } from '@tiptap/pm/model';
import type { Id } from '#db/index.ts';
import { shapeOf } from './blocks/shape.ts';

/** The photos and stories that a document points at, each once, in the order of the text. */
export function referencesOf(node: Node): { photoIds: Id[]; storyIds: Id[] } {
  const found = { photo: new Set<Id>(), story: new Set<Id>() };
  node.descendants((child) => {
    const reference = shapeOf(child.type.name)?.references?.(child);
    if (reference) found[reference.kind].add(reference.id);
  });
  return { photoIds: [...found.photo], storyIds: [...found.story] };
}
