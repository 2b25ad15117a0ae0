import { DOMParser, type Node } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { invalid } from '../errors.ts';
import { cleanPaste } from './clean-paste.ts';
import { checkDocument } from './parse.ts';
import { emptyDocument, schema } from './schema.ts';
import { tidied } from './tidy.ts';

const { doc, headline, dek, paragraph } = schema.nodes;
const atMost = 5_000_000;

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
  if (html.length > atMost) throw invalid('This text is larger than 5 MB.');
  try {
    const { document } = parseHTML(`<!doctype html><html><body>${bodyOf(html)}</body></html>`);
    cleanPaste(document.body);
    return tidied(inBody(document.body));
  } catch (error) {
    // The stack's end: every level of the HTML is a level of recursion in the parser.
    if (error instanceof RangeError) throw invalid('This text is nested too deeply.');
    throw error;
  }
}

function inBody(root: Element): readonly Node[] {
  const afterDek = doc.contentMatch.matchType(headline)?.matchType(dek);
  if (!afterDek) throw new Error('A document no longer begins with headline and dek.');
  return DOMParser.fromSchema(schema).parse(root, { topNode: emptyDocument(), topMatch: afterDek }).children;
}

/** What lies between the clipboard's marks, or inside `<body>`, or the whole. */
function bodyOf(html: string): string {
  const marked = /<!--\s*StartFragment\s*-->([\s\S]*)<!--\s*EndFragment\s*-->/i.exec(html)?.[1];
  return marked ?? /<body\b[^>]*>([\s\S]*?)(<\/body>|$)/i.exec(html)?.[1] ?? html;
}
