import type { Node } from '@tiptap/pm/model';
import { Fragment } from '@tiptap/pm/model';
import { licenceAtEnd } from '../partners/licence.rules.ts';
import type { Finding } from './finding.ts';
import { inlineText } from './text.ts';

/** The places of the last paragraphs that repeat the partner's licence, first to last; none when they do not. */
export function repeatedLicence(doc: Node, licence: string): { places: number[]; exact: boolean } {
  const places: number[] = [];
  const texts: string[] = [];
  for (let index = doc.childCount - 1; index >= 0 && texts.length < 6; index--) {
    const block = doc.child(index);
    if (block.type.name === 'divider') continue;
    if (block.type.name !== 'paragraph') break;
    const text = inlineText(block).trim();
    if (text === '') continue;
    places.unshift(index);
    texts.unshift(text);
  }
  const { count, exact } = licenceAtEnd(texts, licence);
  return { places: count === 0 ? [] : places.slice(-count), exact };
}

/** The story without a licence paragraph that the page prints by itself: readers get it once (NEWSROOM §9). */
export function withoutRepeatedLicence(doc: Node, licence: string | undefined): Node {
  const { places, exact } = licence ? repeatedLicence(doc, licence) : { places: [], exact: false };
  if (!exact || places.length === 0) return doc;
  const gone = new Set(places);
  return doc.copy(Fragment.from(doc.children.filter((_, index) => !gone.has(index))));
}

/** The warning while writing: at the first of the paragraphs. */
export function licenceFindings(doc: Node, licence: string | undefined): Finding[] {
  const { places, exact } = licence ? repeatedLicence(doc, licence) : { places: [], exact: false };
  const [first] = places;
  if (first === undefined) return [];
  const message = exact
    ? 'The partner’s licence paragraph stands in the text too. Readers get it once; remove it here.'
    : 'The end of the text looks like the partner’s licence paragraph, which is printed by itself.';
  return [{ rule: 'licence twice', level: 'warning', message, at: { path: [first] } }];
}
