import { type AttributeSpec, Node } from '@tiptap/pm/model';
import type { StoredDocument } from '#db/index.ts';
import { invalid, NewsroomError } from '../errors.ts';
import { shown } from './blocks/attributes.ts';
import { shapeOf } from './blocks/shape.ts';
import { type MarkName, marks } from './marks.ts';
import { SCHEMA_VERSION, schema } from './schema.ts';
import { checkSize, isObject } from './size.ts';
import { upgraded } from './upgrades.ts';

/**
 * The document in a stranger's JSON, checked throughout. Throws Invalid with a sentence for a journalist: an unknown
 * block, mark or attribute, a wrong value, an unsafe link, a wrong order of parts, too large or too deep.
 */
export function parseDocument(json: unknown): Node {
  checkSize(json);
  if (!isObject(json) || json.type !== 'doc')
    throw invalid('This is not a story: the whole must be of type “doc”.');
  checkNames(json);
  return checked(schema.nodeFromJSON(json));
}

/** A document that steps have made: sized and checked as a parsed one. Answers it; throws Invalid. */
export function checkDocument(node: Node): Node {
  return parseDocument(node.toJSON());
}

/** The document as it is kept. */
export function stored(node: Node): StoredDocument {
  return { schema: SCHEMA_VERSION, doc: node.toJSON() };
}

/** The document that was kept, brought up to the present schema. It was checked when it was stored. */
export function nodeOf(kept: StoredDocument): Node {
  return Node.fromJSON(schema, upgraded(kept));
}

// Without recursion: the depth of a stranger's document must not be the depth of our stack.
function checkNames(root: Record<string, unknown>): void {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isObject(node)) throw invalid('The story holds something that is no block.');
    checkNode(node);
    for (const mark of listOf(node.marks, 'marks')) checkMark(mark);
    waiting.push(...listOf(node.content, 'content'));
  }
}

const nodeKeys = new Set(['type', 'attrs', 'content', 'marks', 'text']);

function checkNode(node: Record<string, unknown>): void {
  const { type } = node;
  const shape = typeof type === 'string' ? shapeOf(type) : undefined;
  if (!shape && type !== 'doc' && type !== 'text') {
    throw invalid(`The story holds a block that this newsroom does not know: “${shown(type)}”.`);
  }
  const label = shape?.label ?? (type === 'doc' ? 'story' : 'text');
  for (const key of Object.keys(node)) {
    if (!nodeKeys.has(key))
      throw invalid(`The ${label} holds something that this newsroom does not know: “${shown(key)}”.`);
  }
  if (type === 'text' && (typeof node.text !== 'string' || node.text === '')) {
    throw invalid('The story holds a piece of text without any text.');
  }
  if (type !== 'text' && 'text' in node) throw invalid(`The ${label} holds text outside its content.`);
  checkAttributes(label, node.attrs, shape?.spec.attrs);
}

function checkMark(mark: unknown): void {
  const type = isObject(mark) ? mark.type : mark;
  if (!isObject(mark) || typeof type !== 'string' || !Object.hasOwn(marks, type)) {
    throw invalid(`The story holds a kind of text that this newsroom does not know: “${shown(type)}”.`);
  }
  const shape = marks[type as MarkName];
  checkAttributes(shape.label, mark.attrs, shape.spec.attrs);
}

type Specs = Record<string, AttributeSpec> | undefined;

function checkAttributes(label: string, given: unknown, specs: Specs = {}): void {
  const attributes = given ?? {};
  if (!isObject(attributes)) throw invalid(`The details of the ${label} are not understood.`);
  const unknown = Object.keys(attributes).find((name) => !Object.hasOwn(specs, name));
  if (unknown !== undefined) {
    throw invalid(`The ${label} has a detail that this newsroom does not know: “${shown(unknown)}”.`);
  }
  for (const [name, { validate, default: usual }] of Object.entries(specs)) {
    if (typeof validate === 'function') validate(attributes[name] === undefined ? usual : attributes[name]);
  }
}

function listOf(value: unknown, what: string): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalid(`The ${what} of a block must be a list.`);
  return value;
}

/** ProseMirror's own words are for programmers: a wrong order of parts is said again for journalists. */
function checked(node: Node): Node {
  try {
    node.check();
    return node;
  } catch (error) {
    if (error instanceof NewsroomError) throw error;
    throw invalid(misplaced(node));
  }
}

function misplaced(node: Node): string {
  if (!node.type.validContent(node.content)) {
    return 'A story begins with headline and dek, then perhaps a lead photo, then at least one block such as a paragraph.';
  }
  let label: string | null = null;
  node.descendants((child) => {
    if (label === null && !child.type.validContent(child.content))
      label = shapeOf(child.type.name)?.label ?? 'block';
    return label === null;
  });
  return label
    ? `The ${label} holds what it can not hold.`
    : 'Bold, italic or a link lies where it can not be.';
}
