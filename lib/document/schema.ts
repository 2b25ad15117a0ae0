import { type Node, Schema } from '@tiptap/pm/model';
import { type BlockName, blocks } from './blocks/shape.ts';
import { type MarkName, marks } from './marks.ts';

/** The number under which documents are stored now; `upgrades.ts` leads here from older ones. */
export const SCHEMA_VERSION = 1;

const specs = <Name extends string, Spec>(shapes: Record<Name, { spec: Spec }>) =>
  Object.fromEntries(
    Object.entries<{ spec: Spec }>(shapes).map(([name, { spec }]) => [name, spec]),
  ) as Record<Name, Spec>;

/** What a story is (DESIGN §4): the one definition for editor, server, readers and feeds. */
export const schema = new Schema<'doc' | 'text' | BlockName, MarkName>({
  nodes: { doc: { content: 'headline dek leadPhoto? block+' }, ...specs(blocks), text: { group: 'inline' } },
  marks: specs(marks),
});

/** A new story: nothing written yet. */
export function emptyDocument(): Node {
  const { doc, headline, dek, paragraph } = schema.nodes;
  return doc.create(null, [headline.create(), dek.create(), paragraph.create()]);
}
