import type { Node } from '@tiptap/pm/model';
import type { Id } from '#db/index.ts';
import { shapeOf } from './blocks/shape.ts';
import type { FindingFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { partsOf } from './parts.ts';
import { licenceFindings } from './repeated-licence.ts';
import { bodyTextOf, inlineText } from './text.ts';

export type { FindingFacts } from './facts.ts';

/**
 * The publish checks of NEWSROOM §5 that concern a story's text and its byline and section, in the order in which
 * the story is read. Level 'error' refuses a publish; 'warning' does not.
 */
export function findingsOf(node: Node, facts: FindingFacts): Finding[] {
  const parts = partsOf(node);
  return [
    ...(facts.held ? [fault('legal hold', 'The story is under an open legal hold.', null)] : []),
    ...(parts.headline === '' ? [fault('headline', 'The story has no headline.', { path: [0] })] : []),
    ...tooLong('headline', parts.headline, longestHeadline, [0]),
    ...tooLong('dek', parts.dek, longestDek, [1]),
    ...(facts.sectionId === null
      ? [fault('section', 'The story has no section.', { field: 'section' })]
      : []),
    ...(facts.authorIds.length === 0 && !facts.partner
      ? [fault('byline', 'The story has no byline: choose an author or a partner.', { field: 'bylines' })]
      : []),
    ...(bodyTextOf(node).trim() === ''
      ? [fault('body', 'The story has no text.', { path: [node.childCount - parts.body.length] })]
      : []),
    ...findingsInside(node, facts),
    ...licenceFindings(node, facts.licence),
    ...(facts.originMissing
      ? [
          {
            rule: 'origin address',
            level: 'warning' as const,
            message:
              'This partner wants search engines to count its own page: give the story’s address there.',
            at: { field: 'origin' as const },
          },
        ]
      : []),
  ];
}

/** Characters. Nothing that a page could print as one is longer; beyond it somebody pasted the story there. */
const longestHeadline = 300;
const longestDek = 1000;

const tooLong = (what: string, text: string, most: number, path: number[]): Finding[] =>
  text.length > most
    ? [fault(`long ${what}`, `The ${what} has ${text.length} characters; ${most} is the most.`, { path })]
    : [];

function fault(rule: string, message: string, at: Finding['at']): Finding {
  return { rule, level: 'error', message, at };
}

function findingsInside(root: Node, facts: FindingFacts): Finding[] {
  const found: Finding[] = [];
  const linked = new Set<Id>();
  const visit = (node: Node, path: number[]) => {
    found.push(...(shapeOf(node.type.name)?.findings?.(node, path, facts) ?? []));
    found.push(...placeholders(node, path));
    if (node.type.name === 'related') {
      if (linked.has(node.attrs.storyId)) found.push(twice(path));
      linked.add(node.attrs.storyId);
    }
    node.children.forEach((child, index) => {
      visit(child, [...path, index]);
    });
  };
  root.children.forEach((child, index) => {
    visit(child, [index]);
  });
  return found;
}

function twice(path: number[]): Finding {
  return {
    rule: 'related twice',
    level: 'warning',
    message: 'The story links to the same RELATED story twice.',
    at: { path },
  };
}

// Capitals only, and a word of its own: "TKO" and "tk" are no placeholders.
const placeholder = /(?<![\p{L}\p{N}_])((?:TK)+|XXX+)(?![\p{L}\p{N}_])/u;

function placeholders(node: Node, path: number[]): Finding[] {
  const texts = [node.isTextblock ? inlineText(node) : '', node.attrs.alt ?? ''];
  return texts.flatMap((text) => {
    const word = placeholder.exec(text)?.[1];
    return word ? [fault('placeholder', `Text left as ${word}: “${around(text, word)}”.`, { path })] : [];
  });
}

/** The placeholder with the words beside it, so that it is known again. */
function around(text: string, word: string): string {
  const at = text.search(placeholder);
  const before = text.slice(Math.max(0, at - 25), at).replace(/^\S*\s(?=.*\S)/, '');
  const after = text.slice(at + word.length, at + word.length + 25).replace(/(?<=\S.*)\s\S*$/, '');
  return `${before}${word}${after}`.replace(/\s+/g, ' ').trim();
}
