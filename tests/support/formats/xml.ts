import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as it was read: name, attributes, the elements inside in their order, and the text between them. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

type Parsed = { [name: string]: unknown };

/** The root of an XML document, in the order in which it is written; throws where it is not well-formed. */
export function rootOf(xml: string): Element {
  const checked = XMLValidator.validate(xml);
  if (checked !== true) throw new Error(`Not well-formed: ${checked.err.msg}, line ${checked.err.line}.`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 §2.2 forbids them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml)) throw new Error('A character that XML forbids.');
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, trimValues: false });
  const [root] = (parser.parse(xml) as Parsed[]).filter((node) => !('?xml' in node)).map(elementOf);
  if (!root) throw new Error('No element.');
  return root;
}

function elementOf(node: Parsed): Element {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const inner = (node[name] ?? []) as Parsed[];
  const attributes = Object.entries((node[':@'] ?? {}) as Record<string, string>).map(([key, value]) => [
    key.replace(/^@_/, ''),
    value,
  ]);
  const texts = inner.filter((child) => '#text' in child).map((child) => String(child['#text']));
  return {
    name,
    attributes: Object.fromEntries(attributes),
    children: inner.filter((child) => !('#text' in child)).map(elementOf),
    text: texts.join(''),
  };
}

export const inside = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name);

export const textIn = (element: Element, name: string): string | undefined => inside(element, name)[0]?.text;

export const isAbsolute = (url: string | undefined): boolean =>
  url !== undefined && /^https?:\/\/[^\s<>"]+$/.test(url) && URL.canParse(url);

/** RFC 3339, which W3C's date and time and Atom share. */
export const isInstant = (text: string | undefined): boolean =>
  text !== undefined &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) &&
  !Number.isNaN(Date.parse(text));

export const isLanguageTag = (text: string | undefined): boolean =>
  text !== undefined && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text);
