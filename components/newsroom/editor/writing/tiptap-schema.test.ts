import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { schema } from '#lib/document/schema.ts';
import { tiptapSchema } from './tiptap-schema.ts';

const entries = (map: { forEach(f: (name: string, spec: object) => void): void }) => {
  const found: [string, object][] = [];
  map.forEach((name, spec) => {
    found.push([name, spec]);
  });
  return found;
};
const said = (spec: object) =>
  Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined && value !== null));

const theirs = getSchema(tiptapSchema(schema));

test('the editor has the nodes of the story, in the same order, each with the same spec', () => {
  expect(entries(theirs.spec.nodes).map(([name]) => name)).toEqual(
    entries(schema.spec.nodes).map(([name]) => name),
  );
  for (const [name, spec] of entries(schema.spec.nodes)) {
    expect(said(theirs.spec.nodes.get(name) ?? {}), name).toEqual(said(spec));
  }
});

test('the editor has the marks of the story, in the same order, each with the same spec', () => {
  expect(entries(theirs.spec.marks).map(([name]) => name)).toEqual(
    entries(schema.spec.marks).map(([name]) => name),
  );
  for (const [name, spec] of entries(schema.spec.marks)) {
    expect(said(theirs.spec.marks.get(name) ?? {}), name).toEqual(said(spec));
  }
});

test('parsing and printing rules are the very same functions', () => {
  for (const [name, type] of Object.entries(schema.nodes)) {
    expect(theirs.nodes[name]?.spec.toDOM, name).toBe(type.spec.toDOM);
    expect(theirs.nodes[name]?.spec.parseDOM, name).toBe(type.spec.parseDOM);
  }
  expect(theirs.topNodeType.name).toBe('doc');
});
