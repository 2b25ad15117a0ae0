import type { Mark, Node } from '@tiptap/pm/model';
import type { Id } from '#db/index.ts';

/** A word, a blank or a sign, with what lies on it: "bold", "link https://…". */
export type Token = { text: string; marks: string };

/** One paragraph, heading, item or photo, as it is compared: its kind, and its parts word by word. */
export type Unit = { kind: string; parts: { name: string; tokens: Token[] }[] };

/** What is printed with a document and is not in it. */
export type CompareFacts = {
  /** the printed credit of each photo; null where it was not kept */
  credits: Record<Id, string> | null;
  /** the headlines of RELATED stories */
  headlines: Map<Id, string>;
};

/** The document as a list of what a reader would name: "the headline", "a paragraph", "a photo". */
export function unitsOf(document: Node, facts: CompareFacts): Unit[] {
  const units: Unit[] = [];
  const visit = (node: Node, around: string[]) => {
    if (node.isTextblock || node.isLeaf) units.push(unitOf(node, around, facts));
    else for (const child of node.children) visit(child, [...around, node.type.name]);
  };
  for (const child of document.children) visit(child, []);
  return units;
}

/** "photoId" is spoken of as the photo. */
const partNames: Record<string, string> = { photoId: 'photo', alt: 'alternative text' };

function unitOf(node: Node, around: string[], facts: CompareFacts): Unit {
  const attributes = Object.entries(node.attrs).map(([name, value]) => ({
    name: partNames[name] ?? name,
    // An id is one word, however many letters and dashes it has.
    tokens: name.endsWith('Id') ? [{ text: String(value), marks: '' }] : tokensOf(String(value ?? ''), ''),
  }));
  const isPhoto = 'photoId' in node.attrs;
  const credit = isPhoto && facts.credits ? (facts.credits[node.attrs.photoId] ?? '') : '';
  const parts = [
    ...attributes,
    { name: isPhoto ? 'caption' : 'text', tokens: inlineTokens(node, facts) },
    { name: 'credit', tokens: tokensOf(credit, '') },
  ];
  return { kind: kindOf(node, around), parts: parts.filter(({ tokens }) => tokens.length > 0) };
}

function kindOf(node: Node, around: string[]): string {
  const lists = around.filter((name) => name.endsWith('List'));
  if (lists.length > 0) {
    const kind = lists.at(-1) === 'orderedList' ? 'numbered item' : 'list item';
    return lists.length > 1 ? `${kind}, level ${lists.length}` : kind;
  }
  return around.includes('quote') ? 'quote' : node.type.name === 'leadPhoto' ? 'lead photo' : node.type.name;
}

function inlineTokens(block: Node, { headlines }: CompareFacts): Token[] {
  return block.children.flatMap((child): Token[] => {
    const marks = child.marks.map(markName).join(', ');
    if (child.isText) return tokensOf(child.text ?? '', marks);
    if (child.type.name === 'hardBreak') return [{ text: '\n', marks }];
    const words = child.attrs.text ?? headlines.get(child.attrs.storyId) ?? 'a story';
    return [{ text: `(RELATED: ${words})`, marks: `related ${child.attrs.storyId}` }];
  });
}

const markName = (mark: Mark) => (mark.type.name === 'link' ? `link ${mark.attrs.href}` : mark.type.name);

/** Words with their inner apostrophes and hyphens, numbers, blanks, and every sign by itself. */
const token = /[\p{L}\p{M}\p{N}]+(?:[’'\-.,][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

const tokensOf = (text: string, marks: string): Token[] =>
  Array.from(text.matchAll(token), ([found]) => ({ text: found, marks }));
