import { DOMParser, type Node } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { invalid } from '../errors.ts';
import { cleanPaste } from './clean-paste.ts';
import { checkDocument } from './parse.ts';
import { emptyDocument, schema } from './schema.ts';
import { tidied } from './tidy.ts';

const { doc, headline, dek, paragraph } = schema.nodes;
const atMost = 2_000_000;
/** Every level of the HTML is a level of recursion in the parser. Web pages stay below 60. */
const deepest = 250;

/**
 * A story from a stranger's HTML: paragraphs, headings, lists, quotes, dividers, bold, italic and links; nothing else.
 * Runs on the server only. Throws Invalid for HTML that is too large or nested too deeply.
 */
export function documentFromHtml(html: string, head: { headline?: string; dek?: string } = {}): Node {
  const blocks = blocksFromHtml(html);
  return checkDocument(
    doc.create(null, [
      headline.create(null, head.headline ? schema.text(head.headline) : null),
      dek.create(null, head.dek ? schema.text(head.dek) : null),
      ...(blocks.length > 0 ? blocks : [paragraph.create()]),
    ]),
  );
}

/** The body's blocks in a stranger's HTML; none when it holds no text. Throws as `documentFromHtml`. */
export function blocksFromHtml(html: string): Node[] {
  if (html.length > atMost) throw invalid('This text is larger than 2 MB.');
  const body = bodyOf(html);
  if (nestingOf(body) > deepest) throw invalid('This text is nested too deeply.');
  const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  cleanPaste(document.body);
  return tidied(inBody(document.body));
}

function inBody(root: Element): readonly Node[] {
  const afterDek = doc.contentMatch.matchType(headline)?.matchType(dek);
  if (!afterDek) throw new Error('A document no longer begins with headline and dek.');
  return DOMParser.fromSchema(schema).parse(root, { topNode: emptyDocument(), topMatch: afterDek }).children;
}

/** What lies between the clipboard's marks, or inside `<body>`, or the whole. */
function bodyOf(html: string): string {
  return (
    between(html, '<!--StartFragment-->', '<!--EndFragment-->') ??
    between(between(html, '<body', '</body>') ?? '', '>', '') ??
    html
  );
}

// By indexOf: a regular expression that looks for an end from every beginning takes minutes on a hostile text.
function between(text: string, from: string, to: string): string | null {
  const start = text.indexOf(from);
  if (start < 0) return null;
  const end = to === '' ? text.length : text.lastIndexOf(to);
  return text.slice(start + from.length, end < start ? text.length : end);
}

const neverNests =
  /^(area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|rp|rt|source|td|th|tr|wbr)$/i;

/** How deep the elements lie within each other at most; what HTML closes by itself does not count. */
function nestingOf(html: string): number {
  const open = new Map<string, number>();
  let depth = 0;
  let most = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (neverNests.test(name)) continue;
    const tag = name.toLowerCase();
    const count = open.get(tag) ?? 0;
    if (slash && count === 0) continue;
    open.set(tag, count + (slash ? -1 : 1));
    depth += slash ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}
