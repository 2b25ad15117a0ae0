import { type AnyExtension, Extension, Mark, Node } from '@tiptap/core';
import type { AttributeSpec, MarkSpec, NodeSpec, Schema } from '@tiptap/pm/model';

/** What Tiptap takes from an extension's own settings; all else of a spec passes through unchanged. */
const nodeSettings = [
  'content',
  'marks',
  'group',
  'inline',
  'atom',
  'selectable',
  'draggable',
  'code',
  'whitespace',
  'linebreakReplacement',
  'defining',
  'isolating',
] as const;
const markSettings = ['inclusive', 'excludes', 'group', 'spanning', 'code'] as const;

/**
 * The story's schema as Tiptap extensions, one a node and one a mark, so that the editor's schema is the document's
 * (DESIGN §1.4). Nothing is defined here a second time.
 */
export function tiptapSchema(schema: Schema): AnyExtension[] {
  const nodes: Record<string, NodeSpec> = {};
  schema.spec.nodes.forEach((name, spec) => {
    nodes[name] = spec;
  });
  const marks: Record<string, MarkSpec> = {};
  schema.spec.marks.forEach((name, spec) => {
    marks[name] = spec;
  });
  return [
    ...Object.entries(nodes).map(([name, spec]) =>
      Node.create({
        name,
        topNode: name === schema.topNodeType.name,
        ...chosen(spec, nodeSettings),
        addAttributes: () => attributesOf(spec.attrs),
      }),
    ),
    ...Object.entries(marks).map(([name, spec]) =>
      Mark.create({ name, ...chosen(spec, markSettings), addAttributes: () => attributesOf(spec.attrs) }),
    ),
    Extension.create({
      name: 'storySchema',
      extendNodeSchema: ({ name, type }) => (type === 'node' ? rest(nodes[name], nodeSettings) : {}),
      extendMarkSchema: ({ name, type }) => (type === 'mark' ? rest(marks[name], markSettings) : {}),
    }),
  ];
}

function attributesOf(attrs: { [name: string]: AttributeSpec } = {}) {
  return Object.fromEntries(
    Object.entries(attrs).map(([name, spec]) => [
      name,
      {
        isRequired: !('default' in spec),
        default: spec.default,
        ...(spec.validate === undefined ? {} : { validate: spec.validate }),
      },
    ]),
  );
}

const chosen = <Spec extends object, Name extends keyof Spec>(spec: Spec, names: readonly Name[]) =>
  Object.fromEntries(names.filter((name) => name in spec).map((name) => [name, spec[name]])) as Pick<
    Spec,
    Name
  >;

const rest = (spec: object | undefined, names: readonly string[]) =>
  Object.fromEntries(
    Object.entries(spec ?? {}).filter(([name]) => name !== 'attrs' && !names.includes(name)),
  );
