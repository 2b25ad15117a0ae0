import type { Node } from '@tiptap/pm/model';
import { schema } from '../../document/schema.ts';

export type PlacedPhoto = { id: string; caption: string; alt: string };

/**
 * The story's document with the photo as its lead, in place of the one that is there, or at the end of its body: before an
 * empty last paragraph, in which somebody may be about to write. Pure.
 */
export function withPhoto(doc: Node, photo: PlacedPhoto, place: 'lead' | 'end'): Node {
  const attrs = { photoId: photo.id, alt: photo.alt };
  const words = photo.caption.replace(/\s+/g, ' ').trim();
  const caption = words ? schema.text(words) : null;
  const parts = doc.children;
  if (place === 'lead') {
    const lead = schema.node('leadPhoto', attrs, caption ?? undefined);
    const at = parts.findIndex(({ type }) => type.name === 'leadPhoto');
    const others = at === -1 ? parts : parts.filter((_, n) => n !== at);
    return doc.copy(fragmentOf(doc, [...others.slice(0, 2), lead, ...others.slice(2)]));
  }
  const last = parts.at(-1);
  const isWaiting = last?.type.name === 'paragraph' && last.content.size === 0 && parts.length > 3;
  const figure = schema.node('photo', attrs, caption ?? undefined);
  return doc.copy(
    fragmentOf(doc, isWaiting && last ? [...parts.slice(0, -1), figure, last] : [...parts, figure]),
  );
}

const fragmentOf = (doc: Node, parts: readonly Node[]) => doc.type.create(null, [...parts]).content;
